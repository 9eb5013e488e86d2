-- Files that were uploaded, how far each has come, and the rows that were refused.
create table import (
    id          uuid primary key,
    name        text        not null,
    kind        text,
    mapping     text,
    entry       int         not null default 0,
    state       text        not null,
    bytes       bigint      not null,
    total       bigint,
    done        bigint      not null default 0,
    refused     bigint      not null default 0,
    share       float8      not null default 0,
    failure     text,
    by_whom     text        not null,
    uploaded_at timestamptz not null,
    started_at  timestamptz,
    finished_at timestamptz
);

create index import_uploaded_at on import (uploaded_at desc);

create table import_problem (
    import  uuid   not null references import on delete cascade,
    number  bigint not null,
    line    bigint not null,
    "column" text,
    value   text,
    what    text   not null,
    remedy  text   not null,
    primary key (import, number)
);
