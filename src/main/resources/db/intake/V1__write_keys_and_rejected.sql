-- The keys with which events may be sent. Only the hash of a key is kept.
create table intake.write_key (
    id bigint generated always as identity primary key,
    name text not null,
    hash text not null unique,
    hint text not null,
    created_at timestamptz not null,
    created_by text not null,
    revoked_at timestamptz,
    revoked_by text
);

create unique index write_key_name on intake.write_key (name) where revoked_at is null;

-- Events that were not taken, as they came, with all that was wrong with them.
create table intake.rejected (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    source text not null,
    reason text not null, -- what the first problem says
    problems jsonb not null, -- [{where, what, remedy}]
    raw text not null,
    call text, -- what the path said the event is, unless it came in a batch
    message_id text not null, -- the sender's, or the one that was made for it, so that a second replay is a duplicate
    context text, -- of its batch
    sent_at text, -- of its batch
    replayed_at timestamptz,
    replayed_by text,
    discarded_at timestamptz,
    discarded_by text
);

create index rejected_open on intake.rejected (id desc) where replayed_at is null and discarded_at is null;
