-- A version is never changed. One without a text says that the document was retired.
create table rules.document_version (
    kind     text        not null,
    name     text        not null,
    version  integer     not null,
    text     text,
    saved_by text        not null,
    saved_at timestamptz not null,
    primary key (kind, name, version)
);
