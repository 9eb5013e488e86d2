-- An account that gets along by itself no longer, as it seemed: said once, so that a person of ours is offered.
create table motion.contact_needed (
    id bigint generated always as identity primary key,
    account text not null unique,
    points double precision not null,
    why text[] not null,
    day date not null,
    at timestamptz not null
);
