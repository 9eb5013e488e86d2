-- Refused events that were removed because of their age: no longer as they came, but how many there were and why.
create table intake.removed (
    at      timestamptz not null, -- when they were removed
    source  text        not null,
    reason  text        not null,
    open    bigint      not null, -- nobody had replayed or discarded them
    settled bigint      not null
);

create index rejected_at on intake.rejected (at);
