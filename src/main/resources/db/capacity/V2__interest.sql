-- Hours a month, by skill, that debt takes from a moment on, as the ledger of debt has them. The last row counts.
create table capacity.interest (
    id      bigint generated always as identity primary key,
    hours   jsonb       not null,
    said_by text        not null,
    at      timestamptz not null
);
