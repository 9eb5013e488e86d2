-- Every row says when it became true (at, since) and when we learned it. Nothing is overwritten but what is derived.
create sequence accounts.revision;

-- An id that a sender uses for a person or a visitor.
create table accounts.actor (
    id integer generated always as identity primary key,
    anonymous boolean not null,
    key text not null,
    learned_at timestamptz not null,
    revision bigint not null default 0,
    unique (anonymous, key)
);
create index actor_revision on accounts.actor (revision);

create table accounts.account (
    id integer generated always as identity primary key,
    key text not null unique,
    named boolean not null,
    learned_at timestamptz not null,
    revision bigint not null default 0
);
create index account_revision on accounts.account (revision);

create table accounts.deal (
    id integer generated always as identity primary key,
    key text not null unique,
    account integer,
    account_at timestamptz,
    account_event uuid,
    learned_at timestamptz not null
);
create index deal_account on accounts.deal (account);

-- A visitor turned out to be this person, first seen at since.
create table accounts.link (
    anonymous integer not null,
    person integer not null,
    since timestamptz not null,
    primary key (anonymous, person)
);
create index link_person on accounts.link (person);

-- An event of the person named the account, first at since.
create table accounts.attribution (
    actor integer not null,
    account integer not null,
    since timestamptz not null,
    primary key (actor, account)
);

-- The person joined (or was removed from) the account.
create table accounts.membership (
    actor integer not null,
    account integer not null,
    at timestamptz not null,
    ended boolean not null,
    event uuid not null,
    learned_at timestamptz not null,
    primary key (actor, at, account, ended)
);

-- An account says that a domain is its own.
create table accounts.domain (
    domain text not null,
    account integer not null,
    since timestamptz not null,
    primary key (domain, account)
);

-- Traits of people (1) and accounts (2), fields of deals (3).
create table accounts.fact (
    about smallint not null,
    subject integer not null,
    key text not null,
    at timestamptz not null,
    event uuid not null,
    value jsonb not null,
    learned_at timestamptz not null,
    primary key (about, subject, key, at, event)
);

-- The latest fact of each key: derived from fact, for quick answers about today.
create table accounts.latest (
    about smallint not null,
    subject integer not null,
    key text not null,
    at timestamptz not null,
    event uuid not null,
    value jsonb not null,
    primary key (about, subject, key)
);
create index latest_email on accounts.latest (lower(value #>> '{}')) where about = 1 and key = 'email';

-- Two of the same turned out to be one. Undone by saying so, never by deletion.
create table accounts.merge (
    id integer generated always as identity primary key,
    people boolean not null,
    from_id integer not null,
    into_id integer not null,
    at timestamptz not null,
    merged_by text not null,
    event uuid unique,
    undone_at timestamptz,
    undone_by text
);

-- How far in the event log all of the above has come.
create table accounts.progress (
    position bigint not null
);
insert into accounts.progress values (0);
