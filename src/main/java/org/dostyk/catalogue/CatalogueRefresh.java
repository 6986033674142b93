package org.dostyk.catalogue;

import java.util.Collection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Derives the flat rows. Every write path ends here, in its own transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CatalogueRefresh {

	private final JdbcClient jdbc;

	CatalogueRefresh(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Derives the rows of some records and of all whose rows name them. What JPA has not
	 * yet written must be flushed before.
	 * @param subject what the records are
	 * @param ids their ids
	 */
	public void refresh(Subject subject, Collection<Long> ids) {
		this.jdbc.sql("select catalogue_refresh(?::catalogue_subject, ?)")
			.params(subject.code(), ids.toArray(Long[]::new))
			.query()
			.listOfRows();
	}

}
