-- A million events, 400 tenants in turn, one every 10 seconds from 2026 on: what the store would have written.
insert into event (event_id, tenant_id, correlation_id, kind, chain_id, occurred_at, instant, envelope)
select
  id,
  tenant,
  run,
  'BudgetExceeded',
  convert_to(chain, 'UTF8'),
  convert_to(time, 'UTF8'),
  lpad((extract(epoch from moment)::bigint + 62167305600)::text, 12, '0') || '.',
  format('{"event_id":"%s","occurred_at":"%s","tenant_id":"%s","correlation_id":"%s","event":{"type":"BudgetExceeded",'
    '"data":{"chain_id":"%s","resource":"tokens","limit":"1024","observed":"%s"}}}', id, time, tenant, run, chain, i)
from generate_series(0, 999999) as i,
  lateral (select timestamp '2026-01-01' + i * interval '10 seconds' as moment) as a,
  lateral (select 'event-' || i as id, 'tenant-' || i % 400 as tenant, 'run-' || i / 50 as run,
    'chain-' || i / 10 as chain, to_char(moment, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as time) as b;
