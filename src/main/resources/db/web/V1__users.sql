-- Who may sign in. A user who was removed keeps the row: who and when stay known, and it can be undone.
create table web.users (
  name       text primary key,
  password   text not null,
  role       text not null check (role in ('ADMIN', 'MEMBER')),
  created_at timestamptz not null,
  created_by text,
  removed_at timestamptz,
  removed_by text
);

create unique index users_name on web.users (lower(name));
