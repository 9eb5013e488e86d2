-- The last score that was shown on a day: what was known then. Days on which nothing changed have no row: the one before still holds.
create table qualification.score_day (
    definition text             not null,
    version    integer          not null,
    subject    integer          not null,
    day        date             not null,
    fit        double precision not null,
    usage      double precision not null,
    qualified  boolean          not null,
    primary key (definition, subject, day, version)
);

-- Every time somebody became qualified, or no longer is.
create table qualification.verdict (
    id         bigint generated always as identity primary key,
    definition text             not null,
    version    integer          not null,
    subject    integer          not null,
    at         timestamptz      not null,
    day        date             not null,
    qualified  boolean          not null,
    total      double precision not null
);
create index verdict_of_subject on qualification.verdict (definition, subject, id desc);
