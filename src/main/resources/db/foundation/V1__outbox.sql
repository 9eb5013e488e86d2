-- Everything that leaves the server. State, due_at and so on are where it stands now; foundation.attempt is how it came there.
create table foundation.message (
    id bigint generated always as identity primary key,
    kind text not null,
    key text not null,
    body text not null,
    put_at timestamptz not null,
    state text not null,
    state_at timestamptz not null,
    due_at timestamptz not null,
    -- Since the last replay.
    failures integer not null default 0,
    tried_since timestamptz not null,
    reason text,
    unique (kind, key)
);
create index message_due on foundation.message (kind, due_at) where state = 'WAITING';
create index message_state on foundation.message (state, id);

-- What became of each try, and who asked for another. Only ever added to.
create table foundation.attempt (
    message bigint not null references foundation.message on delete cascade,
    number integer not null,
    at timestamptz not null,
    said_by text not null,
    outcome text not null,
    reason text,
    primary key (message, number)
);

-- Sent messages that were removed for their age: how many of which kind.
create table foundation.removed (
    at timestamptz not null,
    kind text not null,
    messages bigint not null
);
