-- Work that was done for one customer. What changes later is a row of its own, with who and when.
create table debt.custom_work (
    id integer generated always as identity primary key,
    item text not null,
    client text not null,
    deal text,
    request bigint,
    price bigint not null,
    currency text not null,
    hour_cost bigint not null,
    since date not null,
    months integer not null,
    switches integer not null,
    recorded_by text not null,
    recorded_at timestamptz not null
);
create index custom_work_client on debt.custom_work (client);

-- Hours to build and hours a month to carry, as they were known from a day on.
create table debt.custom_work_hours (
    id bigint generated always as identity primary key,
    work integer not null references debt.custom_work,
    day date not null,
    build double precision not null,
    carry double precision not null,
    said_by text not null,
    said_at timestamptz not null
);
create index custom_work_hours_of on debt.custom_work_hours (work);

-- Another account uses it too, or no longer.
create table debt.custom_work_reuse (
    id bigint generated always as identity primary key,
    work integer not null references debt.custom_work,
    account text not null,
    day date not null,
    used boolean not null,
    said_by text not null,
    said_at timestamptz not null
);
create index custom_work_reuse_of on debt.custom_work_reuse (work);

-- What became of it: CARRIED, PRODUCTISED or RETIRED.
create table debt.custom_work_fate (
    id bigint generated always as identity primary key,
    work integer not null references debt.custom_work,
    day date not null,
    fate text not null,
    reason text not null,
    said_by text not null,
    said_at timestamptz not null
);
create index custom_work_fate_of on debt.custom_work_fate (work);

-- A shortcut, noted when it was taken.
create table debt.note (
    id integer generated always as identity primary key,
    shortcut text not null,
    account text,
    deal text,
    request bigint,
    since date not null,
    recorded_by text not null,
    recorded_at timestamptz not null
);

-- Principal: hours to do it properly. Interest: hours a month while it is not done.
create table debt.note_hours (
    note integer not null references debt.note,
    skill text not null,
    principal double precision not null,
    interest double precision not null,
    primary key (note, skill)
);

-- Hours of the principal that were worked off; negative where that was taken back.
create table debt.payment (
    id bigint generated always as identity primary key,
    note integer not null references debt.note,
    skill text not null,
    hours double precision not null,
    day date not null,
    said_by text not null,
    said_at timestamptz not null
);
create index payment_of on debt.payment (note);
