-- A promise as it was made. Never changed afterwards; what became of it are its steps.
create table promises.promise (
    id              bigint generated always as identity primary key,
    reference       text        not null unique,
    account         text        not null,
    deal            text,
    sort            text        not null check (sort in ('capability', 'service', 'other')),
    subject         text        not null,
    title           text        not null,
    pieces          integer     not null check (pieces > 0),
    words           text        not null,
    channel         text        not null,
    firmness        text        not null,
    chance          double precision check (chance between 0 and 1),
    due             date        not null,
    capable         date,
    value_minor     bigint,
    currency        text,
    seller          text        not null,
    team            text,
    problem_agreed  boolean     not null,
    scope_agreed    boolean     not null,
    reservation     uuid,
    made_at         timestamptz not null,
    recorded_by     text        not null
);
create index on promises.promise (account);

-- What happened to a promise, each with who and when.
create table promises.step (
    id          bigint generated always as identity primary key,
    promise     bigint      not null references promises.promise,
    what        text        not null check (what in ('moved', 'kept', 'broken', 'withdrawn', 'reopened', 'agreed', 'reserved')),
    day         date,
    in_full     boolean,
    cause       text,
    note        text        not null,
    problem_agreed boolean,
    scope_agreed   boolean,
    reservation uuid,
    done_by     text        not null,
    at          timestamptz not null
);
create index on promises.step (promise, id);

-- What a seller has to be told. The same thing is said once.
create table promises.notice (
    id        bigint generated always as identity primary key,
    occasion  text        not null,
    promise   bigint      not null references promises.promise,
    addressee text        not null,
    text      text        not null,
    at        timestamptz not null,
    unique (occasion, addressee)
);
create index on promises.notice (addressee, id);
create table promises.notice_read (
    notice  bigint      not null primary key references promises.notice,
    read_by text        not null,
    at      timestamptz not null
);

-- Product says that a sheet may be sold from on a day; the last row of a segment counts.
create table promises.signature (
    id        bigint generated always as identity primary key,
    segment   text        not null,
    day       date        not null,
    content   text        not null,
    taken_back boolean    not null,
    signed_by text        not null,
    at        timestamptz not null
);
create index on promises.signature (segment, id);

-- What is said in public; the last import is what is said now.
create table promises.claims (
    id          bigint generated always as identity primary key,
    file        text        not null,
    imported_by text        not null,
    at          timestamptz not null
);
create table promises.claim (
    claims     bigint  not null references promises.claims,
    line       integer not null,
    place      text    not null,
    capability text    not null,
    words      text    not null,
    owner      text    not null,
    primary key (claims, line)
);

-- How sure a seller is of an offer, 1 to 5.
create table promises.pulse (
    id      bigint generated always as identity primary key,
    subject text        not null,
    mark    integer     not null check (mark between 1 and 5),
    reason  text        not null,
    seller  text        not null,
    at      timestamptz not null
);
create index on promises.pulse (subject, id);
