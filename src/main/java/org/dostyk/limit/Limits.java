package org.dostyk.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.dostyk.value.Sha256;

/**
 * Counts what strangers send. It is counted in the database, so that it holds however
 * many processes there are. Of an address only a hash is kept, until the hour or day is
 * over.
 */
@Component
public class Limits {

	private static final int IPV6_NETWORK_BYTES = 8;

	private static final int SALT_BYTES = 32;

	private static final String EVERYBODY = "";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	@Autowired
	Limits(JdbcClient jdbc) {
		this(jdbc, Clock.systemUTC());
	}

	/**
	 * Counts by another clock.
	 * @param jdbc the database
	 * @param clock says which hour and day it is
	 */
	public Limits(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Counts one more, in the transaction of the caller: what is rolled back was never
	 * counted.
	 * @param limit what is sent, and how often it may be
	 * @param address the address it comes from
	 * @throws TooManyException if there were too many in this hour or day
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void count(Limit limit, String address) {
		forget();
		count(limit, hash(network(address)), limit.fromOne(), limit.perOne());
		count(limit, EVERYBODY, limit.fromAll(), limit.perAll());
	}

	/**
	 * Forgets what came in earlier hours and days.
	 */
	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
	@Transactional
	public void forget() {
		this.jdbc.sql("delete from sender_limit where until <= ?").param(now()).update();
		this.jdbc.sql("delete from sender_salt where day < ?").param(now().toLocalDate()).update();
	}

	private void count(Limit limit, String sender, int most, ChronoUnit per) {
		OffsetDateTime until = now().truncatedTo(per).plus(1, per);
		int counted = this.jdbc.sql("""
				insert into sender_limit as known (purpose, sender, until, sent) values (?, ?, ?, 1)
				on conflict (purpose, sender, until) do update set sent = known.sent + 1 where known.sent < ?
				""").params(limit.purpose(), sender, until, most).update();
		if (counted == 0) {
			throw new TooManyException(limit, Duration.between(now(), until));
		}
	}

	private String hash(String network) {
		this.jdbc.sql("insert into sender_salt (day, salt) values (?, ?) on conflict do nothing")
			.params(now().toLocalDate(), salt())
			.update();
		String salt = this.jdbc.sql("select salt from sender_salt where day = ?")
			.param(now().toLocalDate())
			.query(String.class)
			.single();
		return HexFormat.of().formatHex(Sha256.of(salt + network));
	}

	private String salt() {
		byte[] salt = new byte[SALT_BYTES];
		this.random.nextBytes(salt);
		return HexFormat.of().formatHex(salt);
	}

	// Whoever has one address of IPv6 has all of its network
	private static String network(String address) {
		try {
			if (address.contains(":") && InetAddress.getByName(address) instanceof Inet6Address inet) {
				return HexFormat.of().formatHex(Arrays.copyOf(inet.getAddress(), IPV6_NETWORK_BYTES));
			}
			return address;
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
