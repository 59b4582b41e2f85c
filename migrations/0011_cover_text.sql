-- What an organisation wants to stand on the cover of every document it makes, beside its logo: its legal name and
-- address, or a line on confidentiality. What was issued before keeps the bytes it was issued with.

alter table organisation add column cover_text text not null default '' check (char_length(cover_text) <= 600);
comment on column organisation.cover_text is 'Plain text in lines, printed on the cover of documents; empty where there is none.';
grant update (cover_text) on organisation to safecase_accounts;
