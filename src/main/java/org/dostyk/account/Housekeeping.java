package org.dostyk.account;

import java.util.concurrent.TimeUnit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes, at the start and once a day, what is no longer to be kept about anybody. How
 * long that is stands on everybody's own page ({@code account.privacy}).
 */
@Component
class Housekeeping {

	private final JdbcClient jdbc;

	Housekeeping(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.DAYS)
	void forget() {
		for (String old : new String[] { "audit_entry where at < now() - interval '1 year'",
				"unsaved_form where kept_at < now() - case when account_id is null then interval '1 day' else interval '30 days' end",
				"account_address where signed_in_at < now() - interval '90 days'",
				"sign_in_delay where failed_at < now() - interval '1 day'",
				"one_time_link where expires_at < now()" }) {
			this.jdbc.sql("delete from " + old).update();
		}
	}

}
