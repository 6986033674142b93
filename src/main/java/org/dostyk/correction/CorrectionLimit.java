package org.dostyk.correction;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

/**
 * Lets nobody flood the desk: so many corrections an hour from one address, and from all
 * together. It is counted in the database, so that it holds however many processes there
 * are. Of an address only a hash is kept, until the hour after is over at most.
 */
@Component
class CorrectionLimit {

	/**
	 * The most corrections an hour from one address.
	 */
	static final int FROM_ONE = 5;

	/**
	 * The most corrections an hour from all addresses.
	 */
	static final int FROM_ALL = 100;

	private static final int IPV6_NETWORK_BYTES = 8;

	private static final int SALT_BYTES = 32;

	private static final String EVERYBODY = "";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	@Autowired
	CorrectionLimit(JdbcClient jdbc) {
		this(jdbc, Clock.systemUTC());
	}

	CorrectionLimit(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Counts a correction, in the transaction that writes it.
	 * @param address the address it comes from
	 * @throws TooManyCorrectionsException if there were too many in this hour
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void count(String address) {
		forget();
		count(hash(network(address)), FROM_ONE);
		count(EVERYBODY, FROM_ALL);
	}

	/**
	 * Forgets what came in earlier hours.
	 */
	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
	@Transactional
	public void forget() {
		this.jdbc.sql("delete from correction_limit where hour < ?")
			.param(now().truncatedTo(ChronoUnit.HOURS))
			.update();
		this.jdbc.sql("delete from correction_salt where day < ?").param(now().toLocalDate()).update();
	}

	private void count(String sender, int most) {
		int counted = this.jdbc.sql("""
				insert into correction_limit as known (sender, hour, sent) values (?, ?, 1)
				on conflict (sender, hour) do update set sent = known.sent + 1 where known.sent < ?
				""").params(sender, now().truncatedTo(ChronoUnit.HOURS), most).update();
		if (counted == 0) {
			throw new TooManyCorrectionsException(
					Duration.between(now(), now().truncatedTo(ChronoUnit.HOURS).plusHours(1)));
		}
	}

	private String hash(String network) {
		this.jdbc.sql("insert into correction_salt (day, salt) values (?, ?) on conflict do nothing")
			.params(now().toLocalDate(), salt())
			.update();
		String salt = this.jdbc.sql("select salt from correction_salt where day = ?")
			.param(now().toLocalDate())
			.query(String.class)
			.single();
		try {
			return HexFormat.of()
				.formatHex(
						MessageDigest.getInstance("SHA-256").digest((salt + network).getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
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
