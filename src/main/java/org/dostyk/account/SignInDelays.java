package org.dostyk.account;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down whoever guesses passwords, and locks nobody out. An attempt is counted
 * before it is looked at, so that many at once do not slip through, and is taken back if
 * the password was right. What grows is the time until the next attempt is looked at:
 * <ul>
 * <li>for a name at an address, up to a quarter of an hour;</li>
 * <li>for all names together at an address, up to five minutes; accounts that have signed
 * in from there before do not wait for others;</li>
 * <li>for a name that is being guessed at from many addresses, up to a minute at each
 * address from which the account has not signed in before. It is counted from that
 * address's own first attempt, so no stranger can make it longer for somebody else.</li>
 * </ul>
 */
@Component
class SignInDelays {

	private static final String ANY = "";

	private static final Limit NAME_AT_ADDRESS = new Limit(3, Duration.ofMinutes(15), Duration.ofDays(1));

	private static final Limit ADDRESS = new Limit(10, Duration.ofMinutes(5), Duration.ofHours(1));

	private static final Limit NAME = new Limit(10, Duration.ofMinutes(1), Duration.ofHours(1));

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	@Autowired
	SignInDelays(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this(jdbc, transactions, Clock.systemUTC());
	}

	SignInDelays(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.clock = clock;
	}

	/**
	 * Counts an attempt to sign in.
	 * @param who the digest of the name
	 * @param address where it comes from
	 * @param known whether the account has signed in from there before
	 * @return how long to wait until the next attempt is looked at, or empty if this one
	 * is
	 */
	Optional<Duration> attempt(String who, String address, boolean known) {
		return this.transaction.execute((status) -> attempt(who, address, known, status));
	}

	private Optional<Duration> attempt(String who, String address, boolean known, TransactionStatus status) {
		OffsetDateTime now = now();
		long pressure = known ? 0 : NAME.seconds(failures(who, ANY, now.minus(NAME.forgottenAfter())));
		if (pressure > 0 && meets(who, address, now, pressure)) {
			return Optional.of(Duration.ofSeconds(pressure));
		}
		if (!counts(who, address, NAME_AT_ADDRESS, now, pressure)) {
			return refuse(who, address, now, status);
		}
		count(who, ANY, NAME, now);
		if (known) {
			count(ANY, address, ADDRESS, now);
		}
		else if (!counts(ANY, address, ADDRESS, now, 0)) {
			return refuse(ANY, address, now, status);
		}
		return Optional.empty();
	}

	/**
	 * Takes an attempt back, because the password was right.
	 */
	void takeBack(String who, String address) {
		this.transaction.executeWithoutResult((status) -> takeBackNow(who, address));
	}

	private void takeBackNow(String who, String address) {
		this.jdbc.sql("delete from sign_in_delay where who = ? and address = ?").params(who, address).update();
		this.jdbc.sql("""
				update sign_in_delay set failures = greatest(failures - 1, 0), wait_until = least(wait_until, ?)
				where (who = ? and address = '') or (who = '' and address = ?)
				""").params(now(), who, address).update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private int failures(String who, String address, OffsetDateTime since) {
		return this.jdbc.sql("select failures from sign_in_delay where who = ? and address = ? and failed_at >= ?")
			.params(who, address, since)
			.query(Integer.class)
			.optional()
			.orElse(0);
	}

	// From here on the address waits on its own account
	private boolean meets(String who, String address, OffsetDateTime now, long seconds) {
		return this.jdbc.sql("""
				insert into sign_in_delay (who, address, failures, failed_at, wait_until) values (?, ?, 0, ?, ?)
				on conflict do nothing
				""").params(who, address, now, now.plusSeconds(seconds)).update() > 0;
	}

	private boolean counts(String who, String address, Limit limit, OffsetDateTime now, long atLeast) {
		return this.jdbc
			.sql("""
					insert into sign_in_delay as present (who, address, failures, failed_at, wait_until) values (?, ?, 1, ?, ?)
					on conflict (who, address) do update set failed_at = excluded.failed_at,
						failures = case when present.failed_at < ? then 1 else present.failures + 1 end,
						wait_until = excluded.failed_at + make_interval(secs => greatest(?, case when present.failed_at < ? then 0
							else least(?, power(2, least(30, greatest(0, present.failures + 1 - ?))) - 1) end))
					where present.wait_until <= excluded.failed_at
					""")
			.params(who, address, now, now.plusSeconds(atLeast), now.minus(limit.forgottenAfter()), atLeast,
					now.minus(limit.forgottenAfter()), limit.most().toSeconds(), limit.free())
			.update() > 0;
	}

	private void count(String who, String address, Limit limit, OffsetDateTime now) {
		this.jdbc
			.sql("""
					insert into sign_in_delay as present (who, address, failures, failed_at, wait_until) values (?, ?, 1, ?, ?)
					on conflict (who, address) do update set failed_at = excluded.failed_at,
						failures = case when present.failed_at < ? then 1 else present.failures + 1 end
					""")
			.params(who, address, now, now, now.minus(limit.forgottenAfter()))
			.update();
	}

	// What was counted before in this transaction is not, because nothing was looked at
	private Optional<Duration> refuse(String who, String address, OffsetDateTime now, TransactionStatus status) {
		OffsetDateTime until = this.jdbc.sql("select wait_until from sign_in_delay where who = ? and address = ?")
			.params(who, address)
			.query(OffsetDateTime.class)
			.optional()
			.orElse(now);
		status.setRollbackOnly();
		return Optional.of(Duration.ofSeconds(Math.max(1, (Duration.between(now, until).toMillis() + 999) / 1000)));
	}

	/**
	 * How failures slow down: not at all at first, then one second, three, seven and so
	 * on.
	 *
	 * @param free how many failures cost nothing
	 * @param most the longest wait
	 * @param forgottenAfter the time without failures after which they count no more
	 */
	private record Limit(int free, Duration most, Duration forgottenAfter) {

		long seconds(int failures) {
			return Math.min(this.most.toSeconds(), (1L << Math.min(30, Math.max(0, failures - this.free))) - 1);
		}

	}

}
