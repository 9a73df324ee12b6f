-- Once a ledger, in a schema of its own.

-- `seq` is the order of the ledger, `envelope` the event as the Rust writer prints it: exact, and readable by
-- every other reader. All other columns are derived from it, to find it by. What the boundary does not check may
-- hold NUL, which text can't: so bytea.
create table event (
  seq            bigint generated always as identity primary key,
  event_id       text collate "C" not null unique,
  tenant_id      text collate "C",
  correlation_id text collate "C",
  kind           text collate "C" not null,
  chain_id       bytea,
  trace_link_id  bytea,
  occurred_at    bytea not null,
  instant        text collate "C",
  envelope       text not null
);

create index event_by_tenant_time on event (tenant_id, instant);
create index event_by_correlation on event (correlation_id, seq);
-- Ids in the payload may be of any length; a hash index takes them all.
create index event_by_chain on event using hash (chain_id);
create index event_trace_link on event using hash (trace_link_id) where kind = 'TraceLinkRecorded';

-- Append-only, for the owner and for superusers too.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only: % is refused', tg_op using errcode = 'insufficient_privilege';
end $$;

create trigger event_is_append_only before update or delete or truncate on event
  for each statement execute function refuse_change();

-- Tenants apart.
alter table event enable row level security;
alter table event force row level security;

create policy tenant_sees_its_own on event to experience_tenant
  using (tenant_id = current_setting('experience.tenant', true))
  with check (tenant_id = current_setting('experience.tenant', true));

create policy operator_sees_all on event to experience_operator using (true) with check (true);

grant select, insert on event to experience_tenant, experience_operator;
