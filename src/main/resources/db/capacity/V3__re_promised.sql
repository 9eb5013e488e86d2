-- A simulation that was accepted: the change of the plan that moved the dates. Taken back with that change.
create table capacity.re_promised (
    re_promise bigint not null references capacity.re_promise,
    change     bigint not null references capacity.change
);
create index on capacity.re_promised (re_promise);
