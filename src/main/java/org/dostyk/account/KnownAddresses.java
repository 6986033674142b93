package org.dostyk.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * From where accounts have signed in, kept for 90 days.
 */
@Repository
@Transactional
class KnownAddresses {

	private final JdbcClient jdbc;

	KnownAddresses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(readOnly = true)
	boolean has(long account, String address) {
		return this.jdbc.sql("select exists (select from account_address where account_id = ? and address = ?)")
			.params(account, address)
			.query(Boolean.class)
			.single();
	}

	void add(long account, String address) {
		this.jdbc.sql("""
				insert into account_address (account_id, address, signed_in_at) values (?, ?, now())
				on conflict (account_id, address) do update set signed_in_at = excluded.signed_in_at
				""").params(account, address).update();
	}

}
