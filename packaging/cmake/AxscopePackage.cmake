# What `cmake --install` and `cpack -G DEB` put where. Included last, when all targets exist.
include(GNUInstallDirs)

foreach(program axscope axscope-cli)
    if(TARGET ${program})
        install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    endif()
endforeach()
if(TARGET axscope)
    # All under the application's id, by which desktops join them.
    set(id io.github.axscope.Axscope)
    install(FILES packaging/linux/${id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES packaging/linux/${id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    install(FILES packaging/linux/axscope-mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME ${id}.xml)
    set(icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
    set(study_type application-x-axscope-study)
    foreach(size 16 24 32 48 64 128 256)
        install(FILES resources/icons/app/axscope-${size}.png
            DESTINATION ${icons}/${size}x${size}/apps RENAME ${id}.png)
        install(FILES resources/icons/document/study-${size}.png
            DESTINATION ${icons}/${size}x${size}/mimetypes RENAME ${study_type}.png)
    endforeach()
    install(FILES resources/icons/app/axscope.svg DESTINATION ${icons}/scalable/apps RENAME ${id}.svg)
    install(FILES resources/icons/document/study.svg
        DESTINATION ${icons}/scalable/mimetypes RENAME ${study_type}.svg)
endif()
install(DIRECTORY resources/checkpoints DESTINATION ${CMAKE_INSTALL_DATADIR}/axscope)
# Its checkpoints are named relative to it.
install(FILES resources/sample_study.json DESTINATION ${CMAKE_INSTALL_DATADIR}/axscope)
install(FILES README.md DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/axscope)
# Debian has the text of the licence already, and wants it named rather than copied; others need the text.
install(FILES packaging/linux/copyright LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/axscope)

# Debian's policy asks for a changelog, compressed without a time stamp so that packages are the same every time.
find_program(GZIP gzip)
if(GZIP)
    set(changelog ${CMAKE_BINARY_DIR}/generated/changelog)
    string(CONCAT changelog_text
        "axscope (${PROJECT_VERSION}) unstable; urgency=medium\n\n"
        "  * Release ${PROJECT_VERSION}; what changed is in the project's history.\n\n"
        " -- Axscope maintainers <maintainers@axscope.invalid>  Sun, 22 Nov 2026 12:00:00 +0000\n")
    file(WRITE ${changelog} "${changelog_text}")
    execute_process(COMMAND ${GZIP} -9nf ${changelog})
    install(FILES ${changelog}.gz DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/axscope)
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME axscope)
set(CPACK_PACKAGE_VENDOR "Axscope")
set(CPACK_PACKAGE_CONTACT "Axscope maintainers <maintainers@axscope.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "emulation and analysis of approximate multipliers in neural networks")
set(CPACK_PACKAGE_DESCRIPTION "Runs trained dense and mixture-of-experts networks with 8-bit approximate
multipliers, and shows where accuracy is lost: error of each layer, shifted
routing decisions, and cost. With a window (axscope) and a command line
(axscope-cli).")
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Reference BLAS also satisfies LibTorch, 40 times slower; text is boxes without a font.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libopenblas0-openmp, fonts-dejavu-core")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "hicolor-icon-theme, libqt6svg6, qt6-translations-l10n, qt6-wayland, shared-mime-info")
include(CPack)
