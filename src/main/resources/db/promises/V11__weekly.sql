-- What is told once a week speaks of many promises at once.
alter table promises.notice alter column promise drop not null;
