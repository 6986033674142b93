package org.dostyk.account;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.dostyk.web.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Keeps what was typed and not saved: while somebody types, and when a form arrives that
 * cannot be taken because nobody is signed in any more. Forms of accounts are kept for 30
 * days, those of browsers in which nobody is signed in for one.
 */
@Component
@Transactional
public class UnsavedForms {

	/**
	 * The most that is kept of one form, in bytes of its names and values.
	 */
	public static final int MOST_BYTES = 1024 * 1024;

	private static final int MOST_FORMS = 100;

	private static final int MOST_FORMS_OF_NOBODY = 20;

	// Strangers may fill this much of the disk, until the oldest makes way
	private static final long MOST_BYTES_OF_NOBODIES = 200L * MOST_BYTES;

	private final JdbcClient jdbc;

	UnsavedForms(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps what somebody is typing, instead of what was kept so before for the same
	 * path.
	 * @param who whose it is
	 * @param path the encoded path to which the form is sent
	 * @param fields what was typed; passwords and the token of the form are left out
	 * @throws Refusal (413) if it is longer than {@link #MOST_BYTES}
	 */
	public void keep(SignedIn who, String path, MultiValueMap<String, String> fields) {
		Flat flat = Flat.of(fields);
		this.jdbc
			.sql("""
					insert into unsaved_form (account_id, path, sent, names, contents, bytes, kept_at)
					values (?, ?, false, ?, ?, ?, now())
					on conflict (account_id, path) where not sent do update
					set names = excluded.names, contents = excluded.contents, bytes = excluded.bytes, kept_at = excluded.kept_at
					""")
			.params(who.id(), path, flat.names(), flat.contents(), flat.bytes())
			.update();
		limit(who.id());
	}

	/**
	 * Keeps a form that somebody sent and that was not taken.
	 * @return its id
	 */
	long keepSent(SignedIn who, String path, MultiValueMap<String, String> fields) {
		Flat flat = Flat.of(fields);
		long id = this.jdbc.sql("""
				insert into unsaved_form (account_id, path, sent, names, contents, bytes, kept_at)
				values (?, ?, true, ?, ?, ?, now()) returning id
				""").params(who.id(), path, flat.names(), flat.contents(), flat.bytes()).query(Long.class).single();
		limit(who.id());
		return id;
	}

	/**
	 * Keeps a form that was sent from a browser in which nobody is signed in.
	 * @param browser the secret of that browser's cookie
	 * @param address where it came from
	 */
	void keepSent(String browser, String address, String path, MultiValueMap<String, String> fields) {
		Flat flat = Flat.of(fields);
		byte[] hash = Secret.hash(browser);
		this.jdbc.sql("""
				insert into unsaved_form (browser, address, path, sent, names, contents, bytes, kept_at)
				values (?, ?, ?, true, ?, ?, ?, now())
				""").params(hash, address, path, flat.names(), flat.contents(), flat.bytes()).update();
		this.jdbc.sql("""
				delete from unsaved_form where id in (
					select id from (
						select id, row_number() over (partition by browser order by id desc) as of_browser,
							row_number() over (partition by address order by id desc) as of_address,
							sum(bytes) over (order by id desc) as bytes
						from unsaved_form where browser is not null) as newest
					where of_browser > ? or of_address > ? or bytes > ?)
				""").params(MOST_FORMS_OF_NOBODY, MOST_FORMS_OF_NOBODY, MOST_BYTES_OF_NOBODIES).update();
	}

	/**
	 * Gives the forms that were sent from a browser to whoever signs in there.
	 * @return the newest of them, or empty if there are none
	 */
	Optional<UnsavedForm> adopt(SignedIn who, String browser) {
		Optional<Long> newest = this.jdbc.sql("""
				update unsaved_form set account_id = ?, browser = null, address = null where browser = ? returning id
				""").params(who.id(), Secret.hash(browser)).query(Long.class).list().stream().reduce(Math::max);
		limit(who.id());
		return newest.flatMap((id) -> find(who, id));
	}

	/**
	 * The newest form that was kept for a path.
	 * @param who whose it is
	 * @param path the encoded path to which the form is sent
	 * @return the form, or empty if there is none
	 */
	@Transactional(readOnly = true)
	public Optional<UnsavedForm> find(SignedIn who, String path) {
		return this.jdbc
			.sql("select * from unsaved_form where account_id = ? and path = ? order by kept_at desc, id desc limit 1")
			.params(who.id(), path)
			.query(UnsavedForms::read)
			.optional();
	}

	/**
	 * A form by its id.
	 * @param who whose it must be
	 * @param id the id
	 * @return the form, or empty if there is none of theirs
	 */
	@Transactional(readOnly = true)
	public Optional<UnsavedForm> find(SignedIn who, long id) {
		return this.jdbc.sql("select * from unsaved_form where account_id = ? and id = ?")
			.params(who.id(), id)
			.query(UnsavedForms::read)
			.optional();
	}

	/**
	 * The forms that were kept for some paths, without their texts.
	 * @param who whose they are
	 * @param path the beginning of the encoded paths to which they are sent
	 * @param titles the names of the fields of which the first that says something tells
	 * what a form is about
	 * @return the newest first
	 */
	@Transactional(readOnly = true)
	public List<UnsavedFormEntry> entries(SignedIn who, String path, List<String> titles) {
		return this.jdbc.sql("""
				select id, path, kept_at, (
					select contents[i] from generate_subscripts(names, 1) i
					where names[i] = any (:titles) and contents[i] ~ '[^[:space:]]'
					order by array_position(:titles, names[i]) limit 1) as title
				from unsaved_form where account_id = :who and starts_with(path, :path)
				order by kept_at desc, id desc
				""")
			.param("who", who.id())
			.param("path", path)
			.param("titles", titles.toArray(String[]::new))
			.query((row, number) -> new UnsavedFormEntry(row.getLong("id"), row.getString("path"),
					row.getString("title"), row.getObject("kept_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/**
	 * All forms of an account.
	 * @param who whose they are
	 * @return the newest first
	 */
	@Transactional(readOnly = true)
	public List<UnsavedForm> all(SignedIn who) {
		return this.jdbc.sql("select * from unsaved_form where account_id = ? order by kept_at desc, id desc")
			.param(who.id())
			.query(UnsavedForms::read)
			.list();
	}

	/**
	 * Forgets what was kept for a path, because it was saved or is not wanted.
	 * @param who whose it is
	 * @param path the encoded path to which the form is sent
	 */
	public void drop(SignedIn who, String path) {
		this.jdbc.sql("delete from unsaved_form where account_id = ? and path = ?").params(who.id(), path).update();
	}

	/**
	 * Keeps what was typed at one address for another, because what it is about has moved
	 * there.
	 * @param from the encoded path at which it was typed
	 * @param to the encoded path at which it is to be found
	 */
	public void move(String from, String to) {
		this.jdbc.sql("""
				update unsaved_form u set path = :to || substr(path, length(:from) + 1)
				where (path = :from or starts_with(path, :from || '/')) and (sent or not exists (
					select from unsaved_form other where not other.sent and other.account_id = u.account_id
						and other.path = :to || substr(u.path, length(:from) + 1)))
				""").param("from", from).param("to", to).update();
	}

	private void limit(long account) {
		this.jdbc.sql("""
				delete from unsaved_form where id in (
					select id from unsaved_form where account_id = ? order by kept_at desc, id desc offset ?)
				""").params(account, MOST_FORMS).update();
	}

	private static UnsavedForm read(ResultSet row, int number) throws SQLException {
		String[] names = (String[]) row.getArray("names").getArray();
		String[] contents = (String[]) row.getArray("contents").getArray();
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		for (int i = 0; i < names.length; i++) {
			fields.add(names[i], contents[i]);
		}
		return new UnsavedForm(row.getLong("id"), row.getString("path"), fields,
				row.getObject("kept_at", OffsetDateTime.class).toInstant());
	}

	/**
	 * The fields of a form, one after the other.
	 */
	private record Flat(String[] names, String[] contents, int bytes) {

		static Flat of(MultiValueMap<String, String> fields) {
			List<String> names = new ArrayList<>();
			List<String> contents = new ArrayList<>();
			fields.forEach((name, values) -> values.forEach((@Nullable String value) -> {
				if (mayBeKept(name) && value != null) {
					names.add(name);
					// The database has no room for U+0000, and the rest shall not be lost
					// with it
					contents.add(value.replace('\0', '\ufffd'));
				}
			}));
			long bytes = bytes(names) + bytes(contents);
			if (bytes > MOST_BYTES) {
				throw Refusal.tooLong();
			}
			return new Flat(names.toArray(String[]::new), contents.toArray(String[]::new), (int) bytes);
		}

		private static boolean mayBeKept(String name) {
			return !name.equals(FormTokens.PARAMETER) && !name.toLowerCase(Locale.ROOT).contains("password");
		}

		private static long bytes(List<String> texts) {
			return texts.stream().mapToLong((text) -> text.getBytes(StandardCharsets.UTF_8).length).sum();
		}

	}

}
