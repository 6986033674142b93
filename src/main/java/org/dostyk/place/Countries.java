package org.dostyk.place;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The countries and territories, by code.
 */
public interface Countries extends JpaRepository<Country, String> {

}
