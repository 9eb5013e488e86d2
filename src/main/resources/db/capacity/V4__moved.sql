-- A reservation may be moved: from then on its hours are due on another day. With a change: it gave way to lost hours.
alter table capacity.reservation_step drop constraint reservation_step_what_check;
alter table capacity.reservation_step
    add constraint reservation_step_what_check check (what in ('confirmed', 'released', 'expired', 'moved')),
    add column asked_by date,
    add column due date,
    add column minutes jsonb,
    add column change bigint references capacity.change,
    add constraint reservation_step_moved check ((what = 'moved') = (asked_by is not null and due is not null and minutes is not null));
create index step_gave_way on capacity.reservation_step (change) where change is not null;
