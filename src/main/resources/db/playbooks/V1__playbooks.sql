-- When a playbook went live or was paused, by whom, in which version. The last one counts.
-- heard: the last verdict of its definition then; earlier ones are none of its business.
create table playbooks.state_change (
    id       bigint generated always as identity primary key,
    playbook text        not null,
    at       timestamptz not null,
    said_by  text        not null,
    state    text        not null,
    version  integer     not null,
    heard    bigint      not null
);
create index state_change_playbook on playbooks.state_change (playbook, id);

-- How far the verdicts of a definition were heard.
create table playbooks.hearing (
    definition text   primary key,
    verdict    bigint not null
);

-- On which side of a line (a band, a milestone, a silence) an account stood last, and since when.
create table playbooks.line (
    line     text        primary key,
    begun_at timestamptz not null
);
create table playbooks.side (
    line    text        not null references playbooks.line,
    account integer     not null,
    beyond  boolean     not null,
    since   timestamptz not null,
    primary key (line, account)
);

-- One account on its way through one playbook. Where it stands is kept here for lists and workers; playbooks.deed is how it came there.
create table playbooks.run (
    id          bigint generated always as identity primary key,
    playbook    text        not null,
    version     integer     not null,
    account     integer     not null,
    account_key text        not null,
    cause       text        not null,
    why         text        not null,
    score       double precision not null,
    held_out    boolean     not null,
    seller      text,
    begun_at    timestamptz not null,
    state       text        not null,
    state_at    timestamptz not null,
    step        text,
    due_at      timestamptz not null,
    unique (playbook, account, cause)
);
create index run_due on playbooks.run (due_at, id) where state = 'ACTIVE';
create index run_account on playbooks.run (account, playbook, begun_at);
create index run_playbook on playbooks.run (playbook, begun_at);

-- What was done in a run. Only ever added to. A step is finished once.
create table playbooks.deed (
    run      bigint      not null references playbooks.run,
    number   integer     not null,
    at       timestamptz not null,
    said_by  text        not null,
    step     text        not null,
    what     text        not null,
    words    text        not null,
    finishes boolean     not null,
    primary key (run, number)
);
create unique index deed_once on playbooks.deed (run, step) where finishes;

-- An account in a seller's inbox, at most once at a time. State is the result of its entries, kept for lists.
create table playbooks.item (
    id          bigint generated always as identity primary key,
    account     integer     not null,
    account_key text        not null,
    put_to      text        not null,
    seller      text        not null,
    put_at      timestamptz not null,
    state       text        not null,
    state_at    timestamptz not null,
    until       date,
    touched     boolean     not null default false,
    met         boolean     not null default false,
    won         boolean     not null default false
);
create unique index item_once on playbooks.item (account) where state in ('OPEN', 'SNOOZED');
create index item_seller on playbooks.item (seller, state);
create index item_put on playbooks.item (seller, put_at);

-- Which runs put it there, and what they said.
create table playbooks.item_run (
    item bigint      not null references playbooks.item,
    run  bigint      not null references playbooks.run,
    at   timestamptz not null,
    say  text        not null,
    primary key (item, run)
);
create index item_of_run on playbooks.item_run (run);

-- Everything that was said about an item: done, snoozed, disqualified, met, won, taken back. Only ever added to.
create table playbooks.entry (
    item    bigint      not null references playbooks.item,
    number  integer     not null,
    at      timestamptz not null,
    said_by text        not null,
    what    text        not null,
    reason  text,
    note    text,
    until   date,
    primary key (item, number)
);
create index entry_at on playbooks.entry (at);
