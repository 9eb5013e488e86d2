-- Which message in Slack shows which step of which request.
create table slack.card (
    request bigint not null,
    round integer not null,
    step text not null,
    channel text not null,
    ts text not null,
    -- What it shows now, to leave alone what would not change.
    shown text not null,
    posted_at timestamptz not null,
    primary key (request, round, step)
);

-- Deliveries that came in, to ignore those that come again.
create table slack.delivery (
    id text primary key,
    at timestamptz not null
);
create index delivery_at on slack.delivery (at);
