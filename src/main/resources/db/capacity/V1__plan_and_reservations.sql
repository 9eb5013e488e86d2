-- Nothing here is overwritten. What holds now, and what held on any earlier day, follows from the rows.

-- One deed of one person: everything in it came in together and is taken back together.
create table capacity.change (
    id      bigint generated always as identity primary key,
    done_by text        not null,
    at      timestamptz not null,
    what    text        not null,
    undoes  bigint references capacity.change
);

-- A line of the plan as it reads from this change on; without a body it was taken out.
create table capacity.line (
    id     bigint generated always as identity primary key,
    change bigint not null references capacity.change,
    kind   text   not null,
    key    text   not null,
    body   jsonb
);
create index line_of on capacity.line (kind, key, id desc);
create index line_in on capacity.line (change);

-- Hours that somebody keeps back for a customer, all of them due on one day.
create table capacity.reservation (
    seq         bigint generated always as identity primary key,
    id          uuid        not null unique,
    label       text        not null,
    whom        text        not null,
    firmness    text        not null,
    minutes     jsonb       not null,
    asked_by    date        not null,
    due         date        not null,
    hard        boolean     not null,
    expires_at  timestamptz,
    reserved_by text        not null,
    reserved_at timestamptz not null,
    check (hard = (expires_at is null))
);

-- What became of a reservation.
create table capacity.reservation_step (
    seq         bigint generated always as identity primary key,
    reservation uuid        not null references capacity.reservation (id),
    what        text        not null check (what in ('confirmed', 'released', 'expired')),
    done_by     text        not null,
    at          timestamptz not null
);
create index step_of on capacity.reservation_step (reservation);

-- A simulation of lost capacity: who would have kept, gained and lost, as it was told then.
create table capacity.re_promise (
    id       bigint generated always as identity primary key,
    asked_by text        not null,
    at       timestamptz not null,
    loss     jsonb       not null,
    outcomes jsonb       not null
);
