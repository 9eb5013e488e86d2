-- What it took a customer to come over from what they used before; of the same account and incumbent the last row counts.
create table motion.switch (
    id bigint generated always as identity primary key,
    account text not null,
    incumbent text not null,
    day date not null,
    hours double precision not null,
    imported double precision,
    overlap_months double precision not null,
    gaps text[] not null,
    said_by text not null,
    said_at timestamptz not null
);
create index switch_said on motion.switch (account, id);
