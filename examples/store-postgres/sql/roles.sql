-- Once a server. Neither role owns a table, and neither can change or delete an event.

-- Acts for one tenant, which it names in every transaction.
create role experience_tenant nologin;
-- Sees all tenants: for audit, export and what belongs to no tenant.
create role experience_operator nologin;
