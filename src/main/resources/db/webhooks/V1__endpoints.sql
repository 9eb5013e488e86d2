create table webhooks.endpoint (
    id bigint generated always as identity primary key,
    url text not null,
    secret text not null,
    -- Empty: all of them.
    types text[] not null,
    made_at timestamptz not null,
    made_by text not null
);

-- When an endpoint was switched on or off, by whom and why. The last one counts.
create table webhooks.switched (
    id bigint generated always as identity primary key,
    endpoint bigint not null references webhooks.endpoint,
    at timestamptz not null,
    said_by text not null,
    working boolean not null,
    reason text
);
create index switched_endpoint on webhooks.switched (endpoint, id);
