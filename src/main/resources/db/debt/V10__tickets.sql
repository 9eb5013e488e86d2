-- Tickets as they were said; of those with the same id the last one counts.
create table debt.ticket (
    id bigint generated always as identity primary key,
    ticket text not null,
    day date not null,
    account text not null,
    feature text not null,
    hours double precision not null,
    subject text not null,
    said_by text not null,
    said_at timestamptz not null
);
create index ticket_said on debt.ticket (ticket, id);
create index ticket_day on debt.ticket (day);
