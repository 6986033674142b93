-- A feed names what was withdrawn, which is little among much that is public.
create index catalogue_key_hidden on catalogue_key (subject, id) where not visible;
