-- A request; where it stands is worked out from its entries. State is that result, kept for lists.
create table desk.request (
    id bigint generated always as identity primary key,
    reference text unique,
    asked_by text not null,
    asked_at timestamptz not null,
    account text not null,
    kind text not null,
    capability text,
    state text not null,
    state_at timestamptz not null
);
create index request_state on desk.request (state, state_at);
create index request_kind on desk.request (kind, capability);

-- The audit trail: everything that ever happened to a request, with who and when. Only ever added to.
create table desk.entry (
    request bigint not null references desk.request,
    number integer not null,
    at timestamptz not null,
    said_by text not null,
    what text not null,
    body jsonb not null,
    primary key (request, number)
);
