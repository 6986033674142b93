package org.dostyk.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.dostyk.value.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * All accounts. There is always an administrator who can sign in, once there has been
 * one.
 */
@Repository
@Transactional
class Accounts {

	private static final String SELECT = "select * from account ";

	private final JdbcClient jdbc;

	Accounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The account behind a session, as it is now.
	 * @return who it is, or empty if they may no longer sign in
	 */
	@Transactional(readOnly = true)
	Optional<SignedIn> signedIn(long id) {
		return find(id).filter(Account::open).map(Account::signedIn);
	}

	@Transactional(readOnly = true)
	Optional<Account> find(long id) {
		return this.jdbc.sql(SELECT + "where id = ?").param(id).query(Accounts::read).optional();
	}

	/**
	 * The account whose name was typed.
	 */
	@Transactional(readOnly = true)
	Optional<Account> named(String typed) {
		return this.jdbc.sql(SELECT + "where name_key = ?")
			.param(AccountName.key(typed))
			.query(Accounts::read)
			.optional();
	}

	@Transactional(readOnly = true)
	List<Account> all() {
		return this.jdbc.sql(SELECT + "order by disabled, name_key").query(Accounts::read).list();
	}

	@Transactional(readOnly = true)
	boolean none() {
		return this.jdbc.sql("select not exists (select from account where password is not null)")
			.query(Boolean.class)
			.single();
	}

	/**
	 * Makes an account that nobody can sign in to yet.
	 * @throws WrongFieldException if the name is taken
	 */
	Account add(AccountName name, Role role) {
		return refusingTakenNames(() -> this.jdbc.sql("""
				insert into account (name, name_key, role, created_at) values (?, ?, ?, now()) returning *
				""").params(name.text(), name.key(), role.code()).query(Accounts::read).single());
	}

	/**
	 * Changes what an account is called.
	 * @throws WrongFieldException if the name is taken
	 */
	void rename(long id, AccountName name) {
		refusingTakenNames(() -> this.jdbc.sql("update account set name = ?, name_key = ? where id = ?")
			.params(name.text(), name.key(), id)
			.update());
	}

	void speak(long id, @Nullable Language language) {
		this.jdbc.sql("update account set language = ? where id = ?")
			.param((language != null) ? language.tag() : null)
			.param(id)
			.update();
	}

	void setPassword(long id, String hash) {
		this.jdbc.sql("update account set password = ? where id = ?").params(hash, id).update();
	}

	void noteSignIn(long id) {
		this.jdbc.sql("update account set signed_in_at = now() where id = ?").param(id).update();
	}

	/**
	 * Gives an account another role.
	 * @throws WrongFieldException if no administrator would be left
	 */
	void give(long id, Role role) {
		this.jdbc.sql("update account set role = ? where id = ?").params(role.code(), id).update();
		requireAnAdministrator("role");
	}

	/**
	 * Lets somebody sign in no longer, or again.
	 * @throws WrongFieldException if no administrator would be left
	 */
	void disable(long id, boolean disabled) {
		this.jdbc.sql("update account set disabled = ? where id = ?").params(disabled, id).update();
		requireAnAdministrator("disabled");
	}

	// Two administrators may demote each other at the same moment
	private void requireAnAdministrator(String field) {
		List<Long> left = this.jdbc.sql("""
				select id from account where role = 'administrator' order by id for update
				""").query(Long.class).list();
		if (left.stream().flatMap((id) -> find(id).stream()).noneMatch(Account::open)) {
			throw new WrongFieldException(field, "account.last-administrator");
		}
	}

	private static <T> T refusingTakenNames(Supplier<T> write) {
		try {
			return write.get();
		}
		catch (DuplicateKeyException ex) {
			throw new WrongFieldException("name", "account.name.taken");
		}
	}

	private static Account read(ResultSet row, int number) throws SQLException {
		String language = row.getString("language");
		Instant signedIn = instant(row, "signed_in_at");
		return new Account(row.getLong("id"), row.getString("name"), Role.ofCode(row.getString("role")),
				row.getString("password"), (language != null) ? Language.ofTag(language).orElse(null) : null,
				row.getBoolean("disabled"), row.getObject("created_at", OffsetDateTime.class).toInstant(), signedIn);
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
