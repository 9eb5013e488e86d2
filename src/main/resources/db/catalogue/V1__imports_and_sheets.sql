-- A file that was uploaded and not taken in yet.
create table catalogue.upload (
    id          bigint generated always as identity primary key,
    file        text        not null,
    text        text        not null,
    uploaded_by text        not null,
    uploaded_at timestamptz not null
);

-- What came of a file. Never changed afterwards.
create table catalogue.import (
    id           bigint generated always as identity primary key,
    file         text        not null,
    mapping      text        not null,
    mapping_text text        not null,
    imported_by  text        not null,
    imported_at  timestamptz not null
);

-- Every row of it: also those that were refused, as they stood there.
create table catalogue.import_row (
    import   bigint  not null references catalogue.import,
    line     bigint  not null,
    key      text,
    outcome  text    not null,
    hash     text,
    cells    jsonb   not null,
    findings jsonb   not null,
    primary key (import, line)
);
create index on catalogue.import_row (key, import);

-- What somebody asked for, line by line.
create table catalogue.sheet (
    id         bigint generated always as identity primary key,
    name       text        not null,
    account    text,
    created_by text        not null,
    created_at timestamptz not null
);
create table catalogue.sheet_line (
    sheet     bigint           not null references catalogue.sheet,
    number    integer          not null,
    asked     text             not null,
    weight    double precision not null,
    must_have boolean          not null,
    needed_by date,
    primary key (sheet, number)
);

-- Which capability a line means, as somebody confirmed it: the last one counts. An empty key says that there is none;
-- null takes it back.
create table catalogue.line_match (
    id         bigint generated always as identity primary key,
    sheet      bigint      not null,
    number     integer     not null,
    capability text,
    matched_by text        not null,
    matched_at timestamptz not null,
    foreign key (sheet, number) references catalogue.sheet_line
);
create index on catalogue.line_match (sheet, number, id);
