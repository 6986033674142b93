package org.dostyk.account;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Remembers for a year who signed in, changed accounts and vocabularies, and published.
 */
@Component
public class AuditLog {

	// The address matters where it is not certain who it was
	private static final Set<AuditEvent> WITH_ADDRESS = Set.of(AuditEvent.SIGNED_IN, AuditEvent.SIGN_IN_FAILED,
			AuditEvent.JOINED);

	private final JdbcClient jdbc;

	AuditLog(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Writes an entry, within the transaction of what it is about if there is one.
	 * @param event what happened
	 * @param who who did it, or null if nobody was signed in
	 * @param what what it was done to, in a few words or codes: the name of an account,
	 * the address of a record; or null
	 */
	@Transactional
	public void note(AuditEvent event, @Nullable SignedIn who, @Nullable String what) {
		this.jdbc
			.sql("""
					insert into audit_entry (at, event, account_id, account_name, address, what) values (now(), ?, ?, ?, ?, ?)
					""")
			.param(event.code())
			.param((who != null) ? who.id() : null)
			.param((who != null) ? who.name() : null)
			.param(WITH_ADDRESS.contains(event) ? address() : null)
			.param(what)
			.update();
	}

	private static @Nullable String address() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
				? request.getRequest().getRemoteAddr() : null;
	}

}
