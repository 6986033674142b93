package org.dostyk.account;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links by which somebody chooses a name and a password, each once. An account has one at
 * a time.
 */
@Repository
@Transactional
class OneTimeLinks {

	private final JdbcClient jdbc;

	OneTimeLinks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Makes a link, and ends those before it of the same account or purpose.
	 * @param purpose what it is for
	 * @param account whose it is, or null if its user makes an account
	 * @return the secret in the link, which nobody can find out later
	 */
	String make(Purpose purpose, @Nullable Long account) {
		this.jdbc.sql("delete from one_time_link where account_id = ? or (account_id is null and purpose = ?)")
			.param(account)
			.param(purpose.code())
			.update();
		String secret = Secret.fresh();
		this.jdbc.sql("""
				insert into one_time_link (hash, account_id, purpose, expires_at)
				values (?, ?, ?, now() + make_interval(secs => ?))
				""")
			.param(Secret.hash(secret))
			.param(account)
			.param(purpose.code())
			.param(purpose.lasts().toSeconds())
			.update();
		return secret;
	}

	@Transactional(readOnly = true)
	Optional<Link> find(String secret) {
		return this.jdbc.sql("select purpose, account_id from one_time_link where hash = ? and expires_at > now()")
			.param(Secret.hash(secret))
			.query((row, number) -> new Link(Purpose.ofCode(row.getString("purpose")),
					row.getObject("account_id", Long.class)))
			.optional();
	}

	/**
	 * Uses a link up; of two at once only one does.
	 * @return the link, or empty if it is not to be used any more
	 */
	Optional<Link> use(String secret) {
		return this.jdbc
			.sql("delete from one_time_link where hash = ? and expires_at > now() returning purpose, account_id")
			.param(Secret.hash(secret))
			.query((row, number) -> new Link(Purpose.ofCode(row.getString("purpose")),
					row.getObject("account_id", Long.class)))
			.optional();
	}

	/**
	 * Ends all links that make administrators.
	 */
	void endOfNobody() {
		this.jdbc.sql("delete from one_time_link where account_id is null").update();
	}

	/**
	 * Ends the links of an account.
	 */
	void endOf(long account) {
		this.jdbc.sql("delete from one_time_link where account_id = ?").param(account).update();
	}

	/**
	 * The accounts that have a link.
	 */
	@Transactional(readOnly = true)
	List<Long> waiting() {
		return this.jdbc.sql("select account_id from one_time_link where account_id is not null and expires_at > now()")
			.query(Long.class)
			.list();
	}

	/**
	 * A link that can be used.
	 *
	 * @param purpose what it is for
	 * @param account whose it is, or null if its user makes an account
	 */
	record Link(Purpose purpose, @Nullable Long account) {

	}

	/**
	 * What a link is for.
	 */
	enum Purpose {

		/** Somebody was invited. */
		INVITATION(Duration.ofDays(7)),

		/** Somebody has forgotten their password. */
		PASSWORD(Duration.ofDays(1)),

		/** Nobody has an account yet. */
		FIRST_ADMINISTRATOR(Duration.ofHours(1)),

		/** The only administrator has forgotten the password. */
		NEW_ADMINISTRATOR(Duration.ofHours(1));

		private final Duration lasts;

		Purpose(Duration lasts) {
			this.lasts = lasts;
		}

		Duration lasts() {
			return this.lasts;
		}

		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		private static Purpose ofCode(String code) {
			return valueOf(code.toUpperCase(Locale.ROOT));
		}

	}

}
