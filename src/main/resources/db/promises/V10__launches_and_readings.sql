-- A task of a launch is done, or no longer is; the last row counts.
create table promises.tick (
    id      bigint generated always as identity primary key,
    launch  text        not null,
    task    text        not null,
    done    boolean     not null,
    said_by text        not null,
    at      timestamptz not null
);
create index on promises.tick (launch, id);

-- Somebody has read a sheet as it stood.
create table promises.reading (
    id      bigint generated always as identity primary key,
    segment text        not null,
    content text        not null,
    reader  text        not null,
    at      timestamptz not null
);
create index on promises.reading (segment, id);
