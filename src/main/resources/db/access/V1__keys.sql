-- The keys with which programs use the interface. Only the hash of a key is kept.
-- They stood in schema "api" before this module was; a server of that time keeps its keys.
alter table if exists api.key set schema access;

create table if not exists access.key (
    id bigint generated always as identity primary key,
    name text not null,
    hash text not null unique,
    hint text not null,
    scopes text[] not null,
    created_at timestamptz not null,
    created_by text not null,
    revoked_at timestamptz,
    revoked_by text
);

create unique index if not exists key_name on access.key (name) where revoked_at is null;
