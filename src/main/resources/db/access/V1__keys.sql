-- The keys with which programs use the interface. Only the hash of a key is kept.
create table access.key (
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

create unique index key_name on access.key (name) where revoked_at is null;
