-- Signs the cookie by which a browser stays signed in when the server starts again. One row, made at the first start.
create table web.sign_in_key (
  only_one boolean primary key default true check (only_one),
  key      text not null,
  made_at  timestamptz not null
);
