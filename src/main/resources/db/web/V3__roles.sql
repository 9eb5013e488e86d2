-- Editors save what others work by: the policy of the desk, the capacity plan and the catalogue.
alter table web.users drop constraint users_role_check;
alter table web.users add constraint users_role_check check (role in ('ADMIN', 'EDITOR', 'MEMBER'));

-- Each time somebody's role was changed.
create table web.role_change (
  id     bigint generated always as identity primary key,
  name   text        not null references web.users,
  before text        not null,
  role   text        not null,
  at     timestamptz not null,
  by     text        not null
);
