-- Whoever leaves an organisation takes no case and no team along: coming back is a decision of its own, and so is what
-- they may open then.

create policy of_who_leaves on team_member for delete to safecase_accounts
  using (organisation = current_organisation());
grant delete on team_member to safecase_accounts;

create policy of_who_leaves on space_access to safecase_accounts
  using (organisation = current_organisation());
grant select (organisation, holder), delete on space_access to safecase_accounts;

-- Only who belongs to the organisation now can be given a case or a team.
create policy own on membership for select to safecase_app using (organisation = current_organisation());
grant select (organisation, person, until) on membership to safecase_app;

-- Who left before this was so. The policies hold for the owner too, who has none of their own: lifted for a moment.
alter table membership no force row level security;
alter table team_member no force row level security;
alter table space_access no force row level security;
delete from team_member using membership left_before
  where left_before.organisation = team_member.organisation and left_before.person = team_member.person
    and left_before.until <= now();
delete from space_access using membership left_before
  where left_before.organisation = space_access.organisation and left_before.person = space_access.holder
    and left_before.until <= now();
alter table membership force row level security;
alter table team_member force row level security;
alter table space_access force row level security;
