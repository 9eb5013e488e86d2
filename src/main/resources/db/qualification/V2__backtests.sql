-- A definition, saved or only drafted, was tried on the past: who asked, what was asked, and of which text.
create table qualification.backtest (
    id         bigint generated always as identity primary key,
    at         timestamptz      not null,
    asked_by   text             not null,
    definition text             not null,
    version    integer          not null, -- 0 for a draft
    title      text             not null,
    source     text             not null,
    fit        double precision not null,
    usage      double precision not null,
    first_day  date             not null,
    last_day   date             not null,
    horizon    integer          not null,
    outcome    text             not null,
    detail     text             not null,
    lens       text             not null
);
create index backtest_of_definition on qualification.backtest (definition, id desc);

-- How it ended: with what was found, or with what was in the way. None yet: it runs, or the server stopped meanwhile.
create table qualification.backtest_end (
    backtest bigint primary key references qualification.backtest,
    at       timestamptz not null,
    problems jsonb,
    verdict  jsonb,
    findings jsonb,
    evidence bytea
);
