package org.dostyk.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Writes
class SignInDelaysTest {

	private static final String HOME = "192.0.2.1";

	private final Hand hand = new Hand();

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	private SignInDelays delays;

	@BeforeEach
	void forgetAll() {
		this.jdbc.sql("delete from sign_in_delay").update();
		this.delays = new SignInDelays(this.jdbc, this.transactions, this.hand);
	}

	@Test
	void afterThreeFailuresEachMakesTheNextWaitLongerUpToAQuarterOfAnHour() {
		List<Long> waits = IntStream.range(0, 15).mapToObj((i) -> failAndMeasure("madina", HOME, false)).toList();
		assertThat(waits).containsExactly(0L, 0L, 0L, 1L, 3L, 7L, 15L, 31L, 63L, 127L, 255L, 511L, 900L, 900L, 900L);
	}

	@Test
	void anAttemptThatCameTooSoonIsNotCounted() {
		IntStream.range(0, 5).forEach((i) -> failAndMeasure("madina", HOME, false));
		fail("madina", HOME, false);
		for (int i = 0; i < 20; i++) {
			assertThat(this.delays.attempt("madina", HOME, false)).isPresent();
		}
		assertThat(this.delays.attempt("madina", HOME, false).orElseThrow()).isLessThanOrEqualTo(Duration.ofSeconds(7));
	}

	@Test
	void theRightPasswordTakesAllFailuresBack() {
		IntStream.range(0, 6).forEach((i) -> failAndMeasure("madina", HOME, false));
		this.delays.takeBack("madina", HOME);
		assertThat(failAndMeasure("madina", HOME, false)).isZero();
	}

	@Test
	void failuresAreForgottenAfterADay() {
		IntStream.range(0, 6).forEach((i) -> failAndMeasure("madina", HOME, false));
		this.hand.move(Duration.ofDays(1).plusSeconds(60));
		assertThat(failAndMeasure("madina", HOME, false)).isZero();
	}

	@Test
	void whoeverGuessesManyNamesFromOneAddressIsSlowedDownThereAndNobodyElsewhere() {
		IntStream.range(0, 14).forEach((i) -> fail("name" + i, HOME, false));
		assertThat(this.delays.attempt("another", HOME, false)).isPresent();
		assertThat(this.delays.attempt("another", "198.51.100.7", false)).isEmpty();
	}

	@Test
	void anAccountThatHasSignedInFromAnAddressDoesNotWaitForOthersThere() {
		IntStream.range(0, 14).forEach((i) -> fail("name" + i, HOME, false));
		assertThat(this.delays.attempt("madina", HOME, true)).isEmpty();
	}

	@Test
	void manyStrangersGuessingAtOneNameNeverLockItsOwnerOut() {
		for (int i = 0; i < 200; i++) {
			fail("madina", "203.0.113." + i, false);
		}
		assertThat(this.delays.attempt("madina", HOME, true)).as("where she has signed in before").isEmpty();
		Duration wait = this.delays.attempt("madina", "198.51.100.7", false).orElseThrow();
		assertThat(wait).as("somewhere new").isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
		for (int i = 0; i < 50; i++) {
			fail("madina", "203.0.113." + i, false);
			this.delays.attempt("madina", "198.51.100." + (100 + i), false);
		}
		this.hand.move(wait);
		assertThat(this.delays.attempt("madina", "198.51.100.7", false)).as("after her wait, whatever they did")
			.isEmpty();
	}

	@Test
	void ofManyAttemptsAtOnceOnlyAsManyAreLookedAtAsOneAfterTheOther() {
		long looked = IntStream.range(0, 24)
			.parallel()
			.filter((i) -> this.delays.attempt("madina", HOME, false).isEmpty())
			.count();
		assertThat(looked).isEqualTo(4);
	}

	// Lets no time pass
	private void fail(String who, String address, boolean known) {
		this.delays.attempt(who, address, known);
	}

	private long failAndMeasure(String who, String address, boolean known) {
		Optional<Duration> wait = this.delays.attempt(who, address, known);
		assertThat(wait).isEmpty();
		Instant until = this.jdbc.sql("select wait_until from sign_in_delay where who = ? and address = ?")
			.params(who, address)
			.query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
			.single();
		long seconds = Duration.between(this.hand.instant(), until).toSeconds();
		// The other delays of the address and the name are not what is measured
		this.jdbc.sql("delete from sign_in_delay where who = '' or address = ''").update();
		this.hand.move(Duration.ofSeconds(seconds));
		return seconds;
	}

	/**
	 * A clock that is moved by hand.
	 */
	private static final class Hand extends Clock {

		private Instant now = Instant.parse("2026-11-25T09:00:00Z");

		void move(Duration by) {
			this.now = this.now.plus(by);
		}

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
