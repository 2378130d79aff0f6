// generated from docs/reference/openapi.json by `npm run api`
export interface paths {
    "/api/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Actions */
        get: operations["list_actions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/{action}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retry Action */
        post: operations["retry_action"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Approvals
         * @description The approvals that wait for you, oldest first.
         */
        get: operations["list_approvals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show Approval */
        get: operations["show_approval"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Authorities */
        get: operations["list_authorities"];
        put?: never;
        /** Add Authority */
        post: operations["add_authority"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authorities/{authority}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Authority
         * @description Change an authority, or retire it.
         */
        put: operations["change_authority"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Availability
         * @description Until when you said that you are not free.
         */
        get: operations["show_availability"];
        /**
         * Set Availability
         * @description Say that you are not free until a time, or free again; no reason is asked for.
         */
        put: operations["set_availability"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Calendars */
        get: operations["list_calendars"];
        put?: never;
        /**
         * Add Calendar
         * @description Make a calendar; with a country, its holidays are stored for the years around now.
         */
        post: operations["add_calendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars/{calendar}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show Calendar */
        get: operations["show_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Calendar
         * @description Give it another zone or week.
         */
        patch: operations["change_calendar"];
        trace?: never;
    };
    "/api/calendars/{calendar}/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set Calendar Day
         * @description Say of one day that it is off, or worked although it is a holiday.
         */
        post: operations["set_calendar_day"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars/{calendar}/days/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove Calendar Day
         * @description Take back what a person said of a day.
         */
        delete: operations["remove_calendar_day"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars/{calendar}/upgrade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Calendar Upgrade
         * @description What the installed library of holidays would change; nothing changes by looking.
         */
        get: operations["show_calendar_upgrade"];
        put?: never;
        /**
         * Apply Calendar Upgrade
         * @description Store again what the installed library says of every stored year.
         */
        post: operations["apply_calendar_upgrade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Case Templates
         * @description The template of each class, in its newest version.
         */
        get: operations["list_case_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Cases */
        get: operations["list_cases"];
        put?: never;
        /** Open Case */
        post: operations["open_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show Case */
        get: operations["show_case"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/bundles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Queue Bundle
         * @description Ask for the sealed bundle; the job that is done has the file.
         */
        post: operations["queue_bundle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close Case */
        post: operations["close_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Decisions */
        get: operations["list_decisions"];
        put?: never;
        /** Propose Decision */
        post: operations["propose_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/entities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add Case Entities */
        post: operations["add_case_entities"];
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set Case Role
         * @description If-Match names the version of the entity in the case, not of the case.
         */
        patch: operations["set_case_role"];
        trace?: never;
    };
    "/api/cases/{case}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attach Evidence */
        post: operations["attach_evidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/evidence/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Collect Case File */
        post: operations["collect_case_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/evidence/locators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Collect Case Locator
         * @description Point at suspected child sexual abuse material: the desk keeps no copy of it, ever.
         */
        post: operations["collect_case_locator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/evidence/queries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Collect Case Query */
        post: operations["collect_case_query"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/evidence/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Collect Case Upload
         * @description Take a finished upload as evidence: it is held until a cleared person screened it, or its hash is known.
         */
        post: operations["collect_case_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Findings */
        get: operations["list_findings"];
        put?: never;
        /** Add Finding */
        post: operations["add_finding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/lead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change Case Lead */
        patch: operations["change_case_lead"];
        trace?: never;
    };
    "/api/cases/{case}/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attach Lead */
        post: operations["attach_lead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Case Links
         * @description The entities of a case, with the roles that people gave them, and what its leads say links them.
         */
        get: operations["show_case_links"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Notes */
        get: operations["list_notes"];
        put?: never;
        /** Write Note */
        post: operations["write_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/notes/{note}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Edit Note */
        patch: operations["edit_note"];
        trace?: never;
    };
    "/api/cases/{case}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Queue Report
         * @description Ask for the report; the job that is done has the file.
         */
        post: operations["queue_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Move Case */
        patch: operations["move_case"];
        trace?: never;
    };
    "/api/classes/{demand_class}/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show Case Template */
        get: operations["show_case_template"];
        /**
         * Revise Case Template
         * @description A further version for what comes in from now on; 412 `stale_version` holds both contents.
         */
        put: operations["revise_case_template"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{demand_class}/template/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Case Template Versions
         * @description Every version, the newest first; the last is the one that ships.
         */
        get: operations["list_case_template_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Clocks
         * @description Open clocks that have a due time, the least first.
         */
        get: operations["list_clocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clocks/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Audit Clocks
         * @description Whether every open clock has its next firing or a recorded end, and by how much the sweep is late.
         */
        get: operations["audit_clocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clocks/{clock}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show Clock */
        get: operations["show_clock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clocks/{clock}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel Clock
         * @description A legal duty is cancelled by Legal alone.
         */
        post: operations["cancel_clock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clocks/{clock}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Clock
         * @description Legal's answer that a duty applies.
         */
        post: operations["confirm_clock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clocks/{clock}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extend Clock
         * @description More time that an authority allowed: Legal's act, with its document.
         */
        post: operations["extend_clock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clocks/{clock}/instant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Type Instant
         * @description The time that an instrument sets, and where one has it from.
         */
        put: operations["type_instant"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clocks/{clock}/meet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Meet Clock
         * @description What was promised is done.
         */
        post: operations["meet_clock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clocks/{clock}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause Clock
         * @description A statutory clock stops only where its row says so: 403 `not_pausable` names the row.
         */
        post: operations["pause_clock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clocks/{clock}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume Clock */
        post: operations["resume_clock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comms/audiences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Audiences
         * @description Whose texts wait for a second pair of eyes.
         */
        get: operations["list_audiences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comms/audiences/{audience}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set Audience */
        put: operations["set_audience"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comms/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Groups
         * @description The groups that every workspace has, and those that were added.
         */
        get: operations["list_groups"];
        put?: never;
        /** Add Group */
        post: operations["add_group"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comms/groups/{group}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show Group */
        get: operations["show_group"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Group
         * @description Another name, or all people of the group anew.
         */
        patch: operations["change_group"];
        trace?: never;
    };
    "/api/comms/groups/{group}/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Channel
         * @description The secret of a signed webhook is shown this once; the URL of a Slack-compatible one is never shown again.
         */
        post: operations["add_channel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comms/groups/{group}/channels/{channel}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove Channel */
        delete: operations["remove_channel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comms/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Templates
         * @description Each template in its newest version.
         */
        get: operations["list_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comms/templates/{template}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Write Template
         * @description A further version; If-Match names the newest, "0" where there is none yet.
         */
        put: operations["write_template"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comms/templates/{template}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Template History
         * @description Every version of a template, the oldest first; it is named like situation_update.legal.ja or ….ja.JP.
         */
        get: operations["show_template_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comms/templates/{template}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Template
         * @description What it makes of a situation; 422 `unknown_variable` names what the record does not have.
         */
        post: operations["preview_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comms/updates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Updates
         * @description Of one subject, or of all that one may see.
         */
        get: operations["list_updates"];
        put?: never;
        /**
         * Draft Update
         * @description A text made of a situation; nothing leaves by it.
         */
        post: operations["draft_update"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comms/updates/{update}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show Update */
        get: operations["show_update"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit Update
         * @description 412 `stale_version` holds both texts. What was submitted or approved becomes a draft again.
         */
        patch: operations["edit_update"];
        trace?: never;
    };
    "/api/comms/updates/{update}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve Update
         * @description 403 `payload_changed` where it is no longer what was read, `own_proposal` for whoever wrote any of it.
         */
        post: operations["approve_update"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comms/updates/{update}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse Update */
        post: operations["refuse_update"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comms/updates/{update}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry Update
         * @description Try again what did not arrive.
         */
        post: operations["retry_update"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comms/updates/{update}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send Update
         * @description Post it to each of its channels; 403 `not_approved` where a second pair of eyes is missing.
         */
        post: operations["send_update"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comms/updates/{update}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit Update
         * @description Ask for a second pair of eyes on exactly this.
         */
        post: operations["submit_update"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comms/updates/{update}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw Update */
        post: operations["withdraw_update"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/countries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Countries
         * @description The countries whose holidays are known, for everybody who is signed in.
         */
        get: operations["list_countries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show On Duty
         * @description All desks at an instant, now unless told: who is on shift, who is on call in which order, who comes next.
         */
        get: operations["show_on_duty"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/datasets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Datasets
         * @description The datasets in use that you may see, by name.
         */
        get: operations["list_datasets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/datasets/guess": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Guess Dataset
         * @description Propose a mapping from a file's first rows; nothing is written.
         */
        post: operations["guess_dataset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/datasets/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Dataset
         * @description Its declaration, size, span of time, and newest loads.
         */
        get: operations["show_dataset"];
        put?: never;
        post?: never;
        /**
         * Remove Dataset
         * @description Take it out of use; its files stay for the runs and evidence that read them.
         */
        delete: operations["remove_dataset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/datasets/{name}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Dataset
         * @description Hash the stored files again and compare with the record.
         */
        post: operations["check_dataset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/datasets/{name}/compact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compact Dataset
         * @description Ask for many small files to be put together into few, as a new version with the same rows.
         */
        post: operations["compact_dataset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/datasets/{name}/compactions/{job}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Compaction
         * @description What was put together, once the job is done, and the proof that no row changed.
         */
        get: operations["show_compaction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/datasets/{name}/index": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Index Dataset
         * @description Ask for the postings to be made that are missing or damaged, by which links are found without a scan.
         */
        post: operations["index_dataset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/datasets/{name}/indexings/{job}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Indexing
         * @description Whose postings were made, once the job is done.
         */
        get: operations["show_indexing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/datasets/{name}/loads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Load Dataset
         * @description Ask for files of the desk's machine to be added as one new version; a file loaded before changes nothing.
         */
        post: operations["load_dataset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/datasets/{name}/loads/{job}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Load
         * @description What a load did, once its job is done: rows taken and refused, file by file.
         */
        get: operations["show_load"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/datasets/{name}/prune": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prune Dataset
         * @description Take away files of versions older than the retention time that no run, hunt or evidence names.
         */
        post: operations["prune_dataset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/datasets/{name}/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Quarantine
         * @description The rows that were refused, by load and line, each with its reason and what stood there.
         *
         *     Of a dataset with sensitive columns what stood there is masked; with a purpose it is shown to those with a grant.
         */
        get: operations["list_quarantine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/datasets/{name}/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sample Dataset
         * @description Its newest rows, newest first, without the sensitive columns.
         */
        get: operations["sample_dataset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{decision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show Decision */
        get: operations["show_decision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Amend Decision */
        patch: operations["amend_decision"];
        trace?: never;
    };
    "/api/decisions/{decision}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve Decision */
        post: operations["approve_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{decision}/execute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Execute Decision */
        post: operations["execute_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{decision}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse Decision */
        post: operations["refuse_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{decision}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reverse Decision */
        post: operations["reverse_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{decision}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw Decision */
        post: operations["withdraw_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Desk
         * @description Which desk this is; told to anybody, signed in or not.
         */
        get: operations["show_desk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Desks */
        get: operations["list_desks"];
        put?: never;
        /** Add Desk */
        post: operations["add_desk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desks/{desk}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Team
         * @description A desk with its shifts, and the roster and calls that are not over.
         */
        get: operations["show_team"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change Desk */
        patch: operations["change_desk"];
        trace?: never;
    };
    "/api/desks/{desk}/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Coverage
         * @description Who covers a desk, from now and for a week unless told, and what nobody covers, with the reason.
         */
        get: operations["show_coverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desks/{desk}/oncall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set On Call
         * @description Note whom to call in a time; the same twice is noted once.
         */
        post: operations["set_on_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desks/{desk}/oncall/{turn}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove On Call */
        delete: operations["remove_on_call"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desks/{desk}/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set Roster
         * @description Note somebody's time at a desk; the same twice is noted once.
         */
        post: operations["set_roster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desks/{desk}/roster/{turn}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove Roster */
        delete: operations["remove_roster"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desks/{desk}/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set Shift
         * @description Plan a shift, or plan the one of this key otherwise.
         */
        post: operations["set_shift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desks/{desk}/shifts/{shift}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove Shift */
        delete: operations["remove_shift"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/destinations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Destinations */
        get: operations["list_destinations"];
        put?: never;
        /** Add Destination */
        post: operations["add_destination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/destinations/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show Destination */
        get: operations["show_destination"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/destinations/{name}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause Destination */
        post: operations["pause_destination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/destinations/{name}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove Destination */
        post: operations["remove_destination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/destinations/{name}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume Destination */
        post: operations["resume_destination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/destinations/{name}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rotate Destination */
        post: operations["rotate_destination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/destinations/{name}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Test Destination */
        post: operations["test_destination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/detectors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Detectors */
        get: operations["list_detectors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/detectors/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Detector
         * @description Its documentation page, parameters, needs, and what it reads wrongly.
         */
        get: operations["show_detector"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/detectors/{name}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test Detector
         * @description Run the cases packaged with the detector; nothing is written.
         */
        post: operations["test_detector"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Directory
         * @description Everybody, by name, for all who are signed in; roles and compartments are told to administrators alone.
         */
        get: operations["list_directory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Dossier
         * @description The dossier of `kind:id`, over the datasets that the actor may read; with a purpose also over sensitive columns
         *     for which they have a grant, which the ledger notes.
         */
        get: operations["show_dossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Entities */
        get: operations["list_entities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entities/{kind}/{entity}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Entity
         * @description The id may itself hold slashes and colons.
         */
        get: operations["show_entity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Erasures */
        get: operations["list_erasures"];
        put?: never;
        /**
         * Request Erasure
         * @description Ask for a person to be erased; somebody else confirms it before it can run.
         */
        post: operations["request_erasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/erasures/{erasure}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show Erasure */
        get: operations["show_erasure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/erasures/{erasure}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Erasure
         * @description The second pair of eyes; 403 `own_request` for whoever asked.
         */
        post: operations["confirm_erasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/erasures/{erasure}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Plan Erasure
         * @description What running it would touch and keep, and what stands against it; nothing is changed.
         */
        get: operations["plan_erasure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/erasures/{erasure}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run
         * @description Ask for it to be carried out, or gone on with where it was stopped; 403 `erasure_stopped` where a hold, an open
         *     case or a message that may yet be sent forbids it.
         */
        post: operations["run_erasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/erasures/{erasure}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw Erasure */
        post: operations["withdraw_erasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalation-metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Escalation Metrics
         * @description Times from the legal start, attainment, breaches, backlog and flow; the last 90 days unless told.
         */
        get: operations["show_escalation_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalation-metrics/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export Escalation Metrics
         * @description A row a group, as CSV in UTF-8; the ledger notes that it left.
         */
        post: operations["export_escalation_metrics"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalation-replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay Matrix
         * @description What another matrix would have promised and kept; nothing is written.
         */
        post: operations["replay_matrix"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalation-replays/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay Calendar
         * @description What clocks would have been late by another calendar; nothing is written.
         */
        post: operations["replay_calendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalation-replays/staffing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay Staffing
         * @description What two staffings would have made of the same arrivals, in a model; nothing is written.
         */
        post: operations["replay_staffing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Escalations
         * @description The queue in its order, or the newest first; `over` asks for those that are over.
         */
        get: operations["list_escalations"];
        put?: never;
        /**
         * Take In
         * @description Take a request in. A second delivery of the same (channel, external_ref) changes nothing: 200.
         */
        post: operations["take_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import Escalations
         * @description Take every row of an upload in, each once; lines that become nothing are in the job's file, with the reason.
         */
        post: operations["import_escalations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/imports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Import
         * @description What each of the first rows of an upload would become, and why one would become nothing.
         */
        post: operations["preview_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take Mail
         * @description Take in a mail (RFC 5322) as it came. The same mail again changes nothing: 200.
         */
        post: operations["take_mail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose Demand
         * @description Class, place, law and requester that a text speaks for, each with its words: a person confirms them.
         */
        post: operations["propose_demand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{escalation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show Escalation */
        get: operations["show_escalation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{escalation}/alike": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Alike
         * @description Others that may be the same, and why; a person decides.
         */
        get: operations["list_alike"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{escalation}/assignee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Assign Escalation */
        patch: operations["assign_escalation"];
        trace?: never;
    };
    "/api/escalations/{escalation}/awareness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Awareness
         * @description Move the legal trigger, with a reason.
         */
        patch: operations["change_awareness"];
        trace?: never;
    };
    "/api/escalations/{escalation}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Claim Escalation
         * @description Of any number at once one gets it; the others are told 409 `claimed`, and by whom.
         */
        post: operations["claim_escalation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{escalation}/containments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Contain Escalation
         * @description A first measure, at once: reversible, limited in place and time.
         */
        post: operations["contain_escalation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{escalation}/containments/{containment}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End Containment
         * @description What stands after a first measure: made lasting, or restored.
         */
        post: operations["end_containment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{escalation}/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set Escalation Desk
         * @description Move it to a desk, with a reason; 409 `desk_not_cleared` where that desk may not take it.
         */
        put: operations["set_escalation_desk"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{escalation}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add Items */
        post: operations["add_items"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{escalation}/items/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Confirm Item
         * @description If-Match names the version of the item, not of the escalation.
         */
        patch: operations["confirm_item"];
        trace?: never;
    };
    "/api/escalations/{escalation}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Link Escalation */
        post: operations["link_escalation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{escalation}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Escalation Notes */
        get: operations["list_escalation_notes"];
        put?: never;
        /** Write Escalation Note */
        post: operations["write_escalation_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{escalation}/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set Outcome
         * @description What became of listed things: where and since when, or why not.
         */
        put: operations["set_outcome"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{escalation}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose Items
         * @description What a text names, or the request's own where it is empty; nothing is changed.
         */
        post: operations["propose_items"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{escalation}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Release Escalation */
        post: operations["release_escalation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{escalation}/requester": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Verify Requester */
        patch: operations["verify_requester"];
        trace?: never;
    };
    "/api/escalations/{escalation}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Review Escalation
         * @description A draft of the after-action review of an S0 or S1, as Markdown; 409 `not_grave` for any other.
         */
        get: operations["review_escalation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{escalation}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assume Role */
        post: operations["assume_role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{escalation}/roles/{role}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Renounce Role */
        delete: operations["renounce_role"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{escalation}/routing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Routing
         * @description Where it fits now: the desks and people that may take it, the best first, with the terms for and against.
         */
        get: operations["show_routing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{escalation}/severity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer Severity
         * @description The second person's word on lowering a severity.
         */
        post: operations["answer_severity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{escalation}/situation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Situation
         * @description The situation report as the record fills it, for people to add to.
         */
        get: operations["show_situation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{escalation}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Snooze Escalation
         * @description Put it off; 403 `clock_runs` where a legal clock would grow short meanwhile.
         */
        post: operations["snooze_escalation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{escalation}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Move Escalation
         * @description On to another state: 409 `bad_state` lists the legal ones, 409 `not_ready` what is missing.
         */
        patch: operations["move_escalation"];
        trace?: never;
    };
    "/api/escalations/{escalation}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add Task */
        post: operations["add_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{escalation}/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Escalation Template
         * @description Which template and version it has, and what the newest would add.
         */
        get: operations["show_escalation_template"];
        put?: never;
        /**
         * Bring Escalation Template
         * @description Add what the newest version has more; nothing that stands is changed. If-Match names the escalation's version.
         */
        post: operations["bring_escalation_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{escalation}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Edit Escalation Text
         * @description If-Match names the version of the text; a stale edit is told 409 `stale_text`, with both texts.
         */
        put: operations["edit_escalation_text"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{escalation}/triage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Triage Escalation
         * @description Note what a first look found; lowering a severity waits for a second person.
         */
        patch: operations["triage_escalation"];
        trace?: never;
    };
    "/api/escalations/{escalation}/updates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell Of Escalation
         * @description Draft an update for an audience from the record; it leaves by the routes of updates.
         */
        post: operations["tell_of_escalation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{escalation}/verifying": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Verifying
         * @description What speaks for and against whoever asks; no data of users leaves before a person has verified them.
         */
        get: operations["show_verifying"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{escalation}/wait": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Wait For */
        post: operations["wait_for"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow Events
         * @description What happens from now on, or behind the event that Last-Event-ID or `after` names; each as a server-sent event.
         *
         *     One hears of what one may see and read. A position is taken from those who may read the ledger.
         */
        get: operations["follow_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show Evidence */
        get: operations["show_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{ref}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Evidence Content
         * @description The verified content, always a download and never shown; labelled items ask for a reason, which is logged.
         */
        get: operations["read_evidence_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{ref}/custody": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show Custody */
        get: operations["show_custody"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{ref}/disposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Instruct Disposal
         * @description Legal's recorded instruction; another person carries it out.
         */
        post: operations["instruct_disposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{ref}/dispose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dispose Evidence */
        post: operations["dispose_evidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{ref}/flag": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Flag Evidence
         * @description Stop everything about suspected child sexual abuse material, at once and wherever the same bytes lie.
         */
        post: operations["flag_evidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{ref}/holding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show Holding */
        get: operations["show_holding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{ref}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse Evidence
         * @description Destroy a held item; its certificate stays.
         */
        post: operations["refuse_evidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{ref}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Release Evidence */
        post: operations["release_evidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{ref}/seal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Seal Evidence */
        post: operations["seal_evidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{ref}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify Evidence
         * @description Check content and seal now; what does not hold is quarantined and answered with 500 `evidence_broken`.
         */
        post: operations["verify_evidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export List
         * @description All pages of a list as one sees it, as CSV in UTF-8; up to 100,000 rows, and the ledger notes that it left.
         */
        post: operations["export_list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exposures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reveal
         * @description Say that you are about to look; 403 `category_opted_out` or `exposure_cap` where a colleague should, but never in
         *     a case of impact S0.
         */
        post: operations["reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exposures/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show Exposure */
        get: operations["show_exposure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exposures/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set Exposure Preferences
         * @description All of what you choose, at once.
         */
        put: operations["set_exposure_preferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exposures/{exposure}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Note Exposure
         * @description Say for how long you have looked so far: it only grows, and never beyond the time that has passed.
         */
        patch: operations["note_exposure"];
        trace?: never;
    };
    "/api/findings/{finding}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show Finding */
        get: operations["show_finding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/findings/{finding}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm Finding */
        post: operations["confirm_finding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/findings/{finding}/contest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Contest Finding */
        post: operations["contest_finding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/findings/{finding}/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose Finding */
        post: operations["propose_finding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/findings/{finding}/refute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refute Finding */
        post: operations["refute_finding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/floor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show Floor */
        get: operations["show_floor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/glass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Glass
         * @description Broken glass, oldest first: all of it for reviewers, else your own.
         */
        get: operations["list_glass"];
        put?: never;
        /**
         * Break Glass
         * @description Open a compartment to yourself at once and for a while. It is told to others, and one of them reviews it.
         */
        post: operations["break_glass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/glass/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show Glass */
        get: operations["show_glass"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/glass/{ref}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close Glass
         * @description End your own access before its time.
         */
        post: operations["close_glass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/glass/{ref}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review Glass
         * @description Say whether it was right to break it; nobody reviews their own. An objection ends what is still open.
         */
        post: operations["review_glass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Grants
         * @description All grants for administrators and auditors, one's own for everybody else.
         */
        get: operations["list_grants"];
        put?: never;
        /**
         * Give Grant
         * @description Let a person see a sensitive column, or all of a dataset's, until it expires.
         */
        post: operations["give_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grants/{grant}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke Grant
         * @description End a grant before its time; 409 `grant_revoked` where that was done before.
         */
        delete: operations["revoke_grant"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Handovers */
        get: operations["list_handovers"];
        put?: never;
        /**
         * Draft Handover
         * @description A note on every open escalation, drafted from the record.
         */
        post: operations["draft_handover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers/{handover}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show Handover */
        get: operations["show_handover"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers/{handover}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept Stable Items
         * @description Take stable items over together.
         */
        post: operations["accept_stable_items"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers/{handover}/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare Handover
         * @description What is new, gone and changed since the handover before.
         */
        get: operations["compare_handover"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers/{handover}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Freeze Handover
         * @description From here on the note stays as it is; what comes in later is its addendum.
         */
        post: operations["freeze_handover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers/{handover}/items/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit Handover Item
         * @description If-Match names the version of the item.
         */
        patch: operations["edit_handover_item"];
        trace?: never;
    };
    "/api/handovers/{handover}/items/{number}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept Handover Item
         * @description Take an item over in one's own words: from here on one owns it.
         */
        post: operations["accept_handover_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers/{handover}/items/{number}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline Handover Item
         * @description Not take an item over: it stays with who has it.
         */
        post: operations["decline_handover_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers/{handover}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Print Handover
         * @description The whole note as PDF.
         */
        get: operations["print_handover"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers/{handover}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Write Out Handover
         * @description The whole note as Markdown.
         */
        get: operations["write_out_handover"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hashes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Hashes */
        get: operations["list_hashes"];
        put?: never;
        /**
         * Add Hash
         * @description Know a hash: what is held with a clear one is released, what is here with a harmful one is stopped.
         */
        post: operations["add_hash"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hashes/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget Hash */
        delete: operations["forget_hash"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Health
         * @description What `/readyz` and `/metrics` know, for a person to read.
         */
        get: operations["show_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/heat/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Heat
         * @description The week of `kind:id` in one role of one dataset that the actor may read; sensitive columns are not looked at.
         */
        get: operations["show_heat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/history/{subject}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show History
         * @description What happened to a lead, a case, a finding, a decision, an approval, an action, an item of evidence, a run or a
         *     `dataset:name`, the newest first. Of anything else the ledger tells those who may read it.
         */
        get: operations["show_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Holding
         * @description What waits for cleared people: held to be screened, or stopped to be disposed of.
         */
        get: operations["list_holding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Holds */
        get: operations["list_holds"];
        put?: never;
        /**
         * Place Hold
         * @description Keep somebody's data, whatever erasure is asked for, until the hold is lifted.
         */
        post: operations["place_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holds/{hold}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lift Hold */
        post: operations["lift_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hunts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Hunts */
        get: operations["list_hunts"];
        put?: never;
        /**
         * Run Hunt
         * @description Ask for a detector to be run; 422 names a role the dataset lacks, or a parameter and its bounds.
         *
         *     The job's result names the run.
         */
        post: operations["run_hunt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hunts/{run}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show Hunt */
        get: operations["show_hunt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hunts/{run}/files/{file}.parquet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fetch Hunt File */
        get: operations["fetch_hunt_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake-sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Sources */
        get: operations["list_sources"];
        put?: never;
        /** Add Source */
        post: operations["add_source"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake-sources/{source}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change Source */
        patch: operations["change_source"];
        trace?: never;
    };
    "/api/intake-sources/{source}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate Source
         * @description A new secret; the old one opens nothing any more.
         */
        post: operations["rotate_source"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/{source}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand In
         * @description Take in a message signed by Standard Webhooks with the source's secret. The same message again: 200.
         */
        post: operations["hand_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Jobs
         * @description The jobs you may see, the newest first.
         */
        get: operations["list_jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{job}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Job
         * @description How far it is, what came of it, or why it failed.
         */
        get: operations["show_job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{job}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel Job
         * @description End it now; 409 where it has ended, or is keeping what it made.
         */
        post: operations["cancel_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{job}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch Job File
         * @description The report or bundle that the job made.
         */
        get: operations["fetch_job_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Leads
         * @description The strongest first, or by another measure: most or newest first, and with a minus the other way round.
         */
        get: operations["list_leads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Triage Leads
         * @description One act on up to 500 leads: what may be done is done at once, and of each other it is told why not.
         */
        post: operations["triage_leads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count Leads */
        get: operations["count_leads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Lead
         * @description Sensitive values appear as stand-ins; with a purpose they are shown to those with a grant, which is noted.
         */
        get: operations["show_lead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{ref}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Claim Lead
         * @description Take it for yourself; 409 `already_claimed` where somebody was first.
         */
        post: operations["claim_lead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{ref}/label": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Label Lead
         * @description Judge one member, or all; 412 `stale_version` where the lead changed since it was read.
         */
        post: operations["label_lead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{ref}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Lead Links
         * @description The members of a lead and what its run found them to have in common; sensitive values appear as stand-ins.
         *
         *     Where the detector keeps no edges, the members and the objects that the lead counts.
         */
        get: operations["show_lead_links"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{ref}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release Lead
         * @description Give back what you claimed; 409 `not_claimed`, or `already_claimed` where it is somebody else's.
         */
        post: operations["release_lead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{ref}/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set Lead Role */
        post: operations["set_lead_role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{ref}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Snooze Lead */
        post: operations["snooze_lead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{ref}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo Lead
         * @description Take back your own last act; 409 `nothing_to_undo`, or `too_late_to_undo` where something happened since.
         */
        post: operations["undo_lead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tail Ledger
         * @description Entries behind a position, oldest first; or before one, newest first.
         */
        get: operations["tail_ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify Ledger
         * @description Walk the whole chain, what one may not see too, as `watchfloor ledger verify` does; it takes its time.
         */
        post: operations["verify_ledger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Links
         * @description Which entities of its kind share with `kind:id` what few share, over the datasets that the actor may read.
         *
         *     What too many hold connects nobody, and is told. Sensitive columns are not looked at.
         */
        get: operations["show_links"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail-failures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Mail Failures
         * @description What of the mailbox could not be taken in, the oldest first: each stays unread there.
         */
        get: operations["list_mail_failures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail-failures/{failure}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settle Mail Failure
         * @description Say that a mail was dealt with by hand; it is tried no more.
         */
        post: operations["settle_mail_failure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Matrices
         * @description Every version of the priority matrix, the one in force first.
         */
        get: operations["list_matrices"];
        /**
         * Revise Matrix
         * @description A new version of the matrix; the queue is put in its order at once, in the background.
         */
        put: operations["revise_matrix"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mentions/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Mentions
         * @description The leads that have `kind:id` as a member, the cases that hold it with its role there, and what was decided.
         */
        get: operations["show_mentions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Messages */
        get: operations["list_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{message}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show Message */
        get: operations["show_message"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{message}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retry Message */
        post: operations["retry_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{message}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Skip Message */
        post: operations["skip_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Notifications
         * @description What the desk told oneself.
         */
        get: operations["list_notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read Notifications
         * @description Mark all of one's own as read.
         */
        post: operations["read_notifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/{notification}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read Notification */
        post: operations["read_notification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligation-moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Obligation Moves
         * @description What changes of the book of obligations moved on open escalations, the newest first.
         */
        get: operations["list_obligation_moves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Obligations
         * @description The rows as they are in force, on one page; a country's include those of its union. No legal advice.
         */
        get: operations["list_obligations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/{obligation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Obligation
         * @description One row as it is in force now. No legal advice.
         */
        get: operations["show_obligation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Revise Obligation
         * @description Say with a reason whether it applies, or change what it says; nothing that was in force is lost.
         *
         *     If-Match names the row's `version`. Clocks that run keep what they started with.
         */
        patch: operations["revise_obligation"];
        trace?: never;
    };
    "/api/obligations/{obligation}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Obligation History
         * @description Who changed it, when, why, and what differed, the newest first.
         */
        get: operations["show_obligation_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/on-call-swaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Swaps
         * @description One's own swaps, and all for who runs a desk, the newest first; only those that wait, or that one is asked.
         */
        get: operations["list_swaps"];
        put?: never;
        /**
         * Ask Swap
         * @description Ask somebody to take a time to call, in whole or in part; nothing moves before they accept.
         */
        post: operations["ask_swap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/on-call-swaps/{swap}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show Swap */
        get: operations["show_swap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/on-call-swaps/{swap}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept Swap
         * @description Take the time over: the turns are split, and from here on one is called oneself.
         */
        post: operations["accept_swap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/on-call-swaps/{swap}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline Swap
         * @description Not take it: it stays with who has it.
         */
        post: operations["decline_swap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/on-call-swaps/{swap}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Swap
         * @description Ask for it no more.
         */
        post: operations["withdraw_swap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count Messages */
        get: operations["count_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ownership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Audit Ownership
         * @description Whether every running grave or legal clock has an owner who is on shift or on call.
         */
        get: operations["audit_ownership"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Pages
         * @description Pages about what one sees, the newest first; those that nobody acknowledged, unless asked for all.
         */
        get: operations["list_pages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pages/{page}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge Page
         * @description Say that one has it: nobody else is called.
         */
        post: operations["acknowledge_page"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change Password
         * @description Change one's own password, which ends one's other sessions. A wrong old one counts like a try to sign in.
         */
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Use Link
         * @description Set a password with a one-time link; then sign in.
         */
        post: operations["use_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set Skills
         * @description All of what somebody can take on, at once; version 0 where nothing was said yet.
         */
        put: operations["set_skills"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Policies
         * @description The clauses in force, or those of a version; a whole book is one page.
         */
        get: operations["list_policies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policies/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Compare Policies */
        get: operations["compare_policies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policies/{clause}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show Policy */
        get: operations["show_policy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/presence/{subject}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Note Presence
         * @description Say that you look at something, about every 20 seconds, and hear who else does on this process of the desk.
         */
        put: operations["note_presence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run Query
         * @description Run one SELECT over the named datasets; the run is kept, also where it was refused or stopped.
         */
        post: operations["run_query"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Rounds
         * @description The last walks over all stored files, the newest first.
         */
        get: operations["list_rounds"];
        put?: never;
        /**
         * Take Turn
         * @description Read some more files now, in a fresh round where none is open; ask again until `ended_at` is there.
         */
        post: operations["take_turn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Runs
         * @description The queries you may see, the newest first.
         */
        get: operations["list_runs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runs/{run}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Run
         * @description Query, parameters, the files it read with their hashes, and the hash of its result.
         */
        get: operations["show_run"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runs/{run}/repeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Repeat Run
         * @description Run it again on the versions it read; `equal` or `differs`.
         */
        post: operations["repeat_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Schedules
         * @description The schedules you may see, the newest first.
         */
        get: operations["list_schedules"];
        put?: never;
        /**
         * Add Schedule
         * @description Ask for a job over and over; whatever the job would be refused for is refused here.
         */
        post: operations["add_schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schedules/{schedule}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove Schedule
         * @description End a schedule; the jobs it asked for stay.
         */
        delete: operations["remove_schedule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search
         * @description What holds every word, in its reference, its title or its text: the better place first, then the newest.
         */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rebuild Search
         * @description Ask for the search to be made anew; it answers all the while, and what changes meanwhile is not lost.
         */
        post: operations["rebuild_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search/rebuilds/{job}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Rebuild
         * @description What was made anew, once the job is done.
         */
        get: operations["show_rebuild"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Session
         * @description The session that this request comes with, and its token against forgery.
         */
        get: operations["show_session"];
        put?: never;
        /**
         * Sign In
         * @description Sign in: a fresh session in an HttpOnly cookie. A session that the request came with is ended.
         */
        post: operations["sign_in"];
        /**
         * Sign Out
         * @description End the session that this request comes with.
         */
        delete: operations["sign_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Sessions
         * @description One's own sessions that are alive, the newest first.
         */
        get: operations["list_sessions"];
        put?: never;
        post?: never;
        /**
         * Sign Out Everywhere
         * @description End all of one's own sessions; tokens stay.
         */
        delete: operations["sign_out_everywhere"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End Session
         * @description End one of one's own sessions by the id that the list shows.
         */
        delete: operations["end_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Settings
         * @description Every setting as it is in force; the environment of the server sets them.
         */
        get: operations["list_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Skills
         * @description Everybody who may claim: what they can take on, and how much they hold of what you see.
         */
        get: operations["list_skills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Start
         * @description Where to begin; null on a desk that has no story to tell, as every desk of real people is.
         */
        get: operations["show_start"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Tasks
         * @description Open tasks, the oldest first: those for Legal, for who approves, for the desk.
         */
        get: operations["list_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{task}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End Task */
        post: operations["end_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Uploads
         * @description One's own uploads that nothing has taken yet, so that one that was cut off can go on.
         */
        get: operations["list_uploads"];
        put?: never;
        /** Begin Upload */
        post: operations["begin_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/{upload}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show Upload */
        get: operations["show_upload"];
        put?: never;
        post?: never;
        /** Abort Upload */
        delete: operations["abort_upload"];
        options?: never;
        head?: never;
        /**
         * Send Chunk
         * @description Where the offset is not the upload's, 409 `offset_differs` tells the true one in `facts.offset`.
         */
        patch: operations["send_chunk"];
        trace?: never;
    };
    "/api/uploads/{upload}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finish Upload */
        post: operations["finish_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Users */
        get: operations["list_users"];
        put?: never;
        /** Add User */
        post: operations["add_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show Me */
        get: operations["show_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show User */
        get: operations["show_user"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{name}/compartments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Compartments
         * @description Let somebody into these compartments and no others; nobody lets themselves in.
         */
        put: operations["change_compartments"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{name}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disable User
         * @description Shut somebody out: their sessions, tokens, links and open glass end at once and for good.
         */
        post: operations["disable_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{name}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enable User
         * @description Let somebody in again, with their password and none of their old sessions and tokens.
         */
        post: operations["enable_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{name}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue User Link
         * @description A link with which the person sets a password, once; an earlier one is void.
         */
        post: operations["issue_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{name}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Roles
         * @description Give somebody these roles and no others; nobody gives themselves one, and one administrator stays.
         */
        put: operations["change_roles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{name}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End User Sessions
         * @description Sign somebody out everywhere; their tokens stay.
         */
        delete: operations["end_user_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{name}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List User Tokens
         * @description One's own tokens, or anybody's for an administrator, the newest first.
         */
        get: operations["list_tokens"];
        put?: never;
        /**
         * Issue User Token
         * @description A token for somebody by an administrator, or for oneself when signed in, no broader than what one may do.
         */
        post: operations["issue_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{name}/tokens/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke User Token
         * @description End a token of one's own, or anybody's for an administrator, by the id that the list shows.
         */
        delete: operations["revoke_token"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Views
         * @description One's own views and those that others share, of one room or of all.
         */
        get: operations["list_views"];
        put?: never;
        /**
         * Save View
         * @description Keep how one sees a list; 409 `name_taken` where one has a view of this name in the room.
         */
        post: operations["save_view"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/{view}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove View */
        delete: operations["remove_view"];
        options?: never;
        head?: never;
        /** Change View */
        patch: operations["change_view"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AcceptItem
         * @description What the receiver takes over, in their own words.
         */
        AcceptItem: {
            /** Synthesis */
            synthesis: string;
        };
        /**
         * AcceptStable
         * @description Stable items, taken over together.
         */
        AcceptStable: {
            /** Numbers */
            numbers: number[];
        };
        /**
         * ActionOut
         * @description An action as it stands; `receipt` holds what each destination answered, by the destination's name.
         */
        ActionOut: {
            action: components["schemas"]["Measure"];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Decision */
            decision: string;
            /** Delivered At */
            delivered_at: string | null;
            /** Ends At */
            ends_at: string | null;
            /** Entity */
            entity: string;
            /** Export */
            export: string | null;
            /** Exported At */
            exported_at: string | null;
            /** Idempotency Key */
            idempotency_key: string;
            /** Receipt */
            receipt: {
                [key: string]: unknown;
            } | null;
            /** Ref */
            ref: string;
            /** Reverses */
            reverses: string | null;
            state: components["schemas"]["ActionState"];
            /** Territory */
            territory: string;
        };
        /**
         * ActionState
         * @description Whether an action has left the desk: by a signed file, or as a message to each destination that takes actions.
         * @enum {string}
         */
        ActionState: "pending" | "exported" | "queued" | "delivered" | "dead";
        /**
         * AddCalendar
         * @description A calendar to make; with a country its holidays are stored, without a week it is 09:00-18:00 on weekdays.
         */
        AddCalendar: {
            /**
             * Categories
             * @default [
             *       "public"
             *     ]
             */
            categories: string[];
            /** Country */
            country?: string | null;
            /** Name */
            name: string;
            /** Subdivision */
            subdivision?: string | null;
            /** Week */
            week?: string[][] | null;
            /** Zone */
            zone: string;
        };
        /**
         * AddChannel
         * @description An address of mail, or the URL of a webhook; in-app channels have neither.
         */
        AddChannel: {
            /**
             * Address
             * @default
             */
            address: string;
            kind: components["schemas"]["ChannelKind"];
            /** Name */
            name: string;
            /**
             * Url
             * @default
             */
            url: string;
        };
        /**
         * AddDesk
         * @description A desk to make, on a calendar that there is.
         */
        AddDesk: {
            /** Calendar */
            calendar: string;
            /**
             * Clearance
             * @default []
             */
            clearance: string[];
            /** Key */
            key: string;
            /**
             * Markets
             * @default []
             */
            markets: string[];
            /** Name */
            name: string;
        };
        /** AddDestination */
        AddDestination: {
            /** Name */
            name: string;
            /** Takes */
            takes: components["schemas"]["MessageKind"][];
            /** Url */
            url: string;
        };
        /** AddEntities */
        AddEntities: {
            /** Entities */
            entities: string[];
        };
        /** AddFinding */
        AddFinding: {
            /**
             * Alternatives
             * @default []
             */
            alternatives: string[];
            /** Citations */
            citations: components["schemas"]["Cite"][];
            /** Clause */
            clause?: string | null;
            confidence: components["schemas"]["Confidence"];
            /**
             * Draft
             * @default false
             */
            draft: boolean;
            /**
             * Limits
             * @default []
             */
            limits: string[];
            /** Rationale */
            rationale: string;
            /**
             * Statement
             * @description one claim; a number is bound: {EV-3.column} or {EV-3.column[2]}
             */
            statement: string;
            /** Supersedes */
            supersedes?: string | null;
        };
        /** AddGroup */
        AddGroup: {
            /** Key */
            key: string;
            /** Name */
            name: string;
        };
        /**
         * AddHash
         * @description A hash to know, and who says so.
         */
        AddHash: {
            /** Reason */
            reason: string;
            /** Sha256 */
            sha256: string;
            /** Source */
            source: string;
            verdict: components["schemas"]["KnownVerdict"];
        };
        /** AddItems */
        AddItems: {
            /** Items */
            items: string[];
        };
        /**
         * AddSource
         * @description A system that may hand requests in; `fields` is for the shape `mapped`, with dotted names for what lies within.
         *
         *     The message's own id is the column `webhook-id`.
         */
        AddSource: {
            /**
             * Fields
             * @default {}
             */
            fields: {
                [key: string]: components["schemas"]["MapField"];
            };
            /** Name */
            name: string;
            /** @default mapped */
            shape: components["schemas"]["SourceShape"];
        };
        /** AddTask */
        AddTask: {
            /** Assignee */
            assignee?: string | null;
            /** Due At */
            due_at?: string | null;
            /**
             * For Role
             * @default
             */
            for_role: string;
            /**
             * Is Mandatory
             * @default false
             */
            is_mandatory: boolean;
            /** Title */
            title: string;
        };
        /**
         * AddUser
         * @description Somebody to add.
         */
        AddUser: {
            /**
             * Compartments
             * @default []
             */
            compartments: string[];
            /** Name */
            name: string;
            /** Roles */
            roles: components["schemas"]["Role"][];
        };
        /**
         * Addressee
         * @description Somebody outside the groups, such as whoever asked; `in_reply_to` is the Message-ID of what they wrote.
         */
        Addressee: {
            /** Address */
            address: string;
            /** In Reply To */
            in_reply_to?: string | null;
            /**
             * Name
             * @default
             */
            name: string;
        };
        /**
         * AnswerSeverity
         * @description The second person's word on lowering a severity.
         */
        AnswerSeverity: {
            /** Agrees */
            agrees: boolean;
            /**
             * Reason
             * @default
             */
            reason: string;
        };
        /**
         * AnswerSwap
         * @description What one says to it, in one's own words.
         */
        AnswerSwap: {
            /** Words */
            words: string;
        };
        /**
         * Applies
         * @description What the organisation says of a row; only `does_not_apply` starts no clock.
         * @enum {string}
         */
        Applies: "applies" | "does_not_apply" | "ask_legal";
        /**
         * ApplyUpgrade
         * @description Why what the library says now is to count.
         */
        ApplyUpgrade: {
            /** Reason */
            reason: string;
        };
        /**
         * ApprovalOut
         * @description An approval as it stands now: what it binds (subject and payload hash), its votes, and until when it holds.
         */
        ApprovalOut: {
            /** Decided At */
            decided_at: string | null;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Granted */
            granted: number;
            /** Payload Hash */
            payload_hash: string;
            /** Proposer */
            proposer: string;
            /** Purpose */
            purpose: string;
            /** Quorum */
            quorum: number;
            /** Ref */
            ref: string;
            /**
             * Requested At
             * Format: date-time
             */
            requested_at: string;
            state: components["schemas"]["ApprovalState"];
            /** Subject */
            subject: string;
            /** Version */
            version: number;
            /** Votes */
            votes: components["schemas"]["VoteOut"][];
        };
        /**
         * ApprovalState
         * @description How an approval stands; `expired` is never stored, it is what pending and granted become with time.
         * @enum {string}
         */
        ApprovalState: "pending" | "granted" | "refused" | "withdrawn" | "expired";
        /**
         * ApprovalWaiting
         * @description An approval that waits for somebody, with the case that the decision belongs to.
         */
        ApprovalWaiting: {
            /** Can Vote */
            can_vote: boolean;
            /** Case */
            case: string | null;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Granted */
            granted: number;
            /** Proposer */
            proposer: string;
            /** Purpose */
            purpose: string;
            /** Quorum */
            quorum: number;
            /** Ref */
            ref: string;
            /**
             * Requested At
             * Format: date-time
             */
            requested_at: string;
            /** Subject */
            subject: string;
        };
        /** Approve */
        Approve: {
            /** Payload Hash */
            payload_hash: string;
            /** Reason */
            reason: string;
        };
        /**
         * ApproveUpdate
         * @description `payload` is the hash of what the approver read.
         */
        ApproveUpdate: {
            /** Payload */
            payload: string;
            /** Reason */
            reason: string;
        };
        /**
         * AskSwap
         * @description Ask somebody to take a turn: all that is left of it, or from when until when; and what one takes in return.
         */
        AskSwap: {
            /** Back Ends */
            back_ends?: string | null;
            /** Back Starts */
            back_starts?: string | null;
            /** Back Turn */
            back_turn?: number | null;
            /** Ends */
            ends?: string | null;
            /** Reason */
            reason: string;
            /** Starts */
            starts?: string | null;
            /** To */
            to: string;
            /** Turn */
            turn: number;
        };
        /** Assign */
        Assign: {
            /** Assignee */
            assignee: string;
            /**
             * Reason
             * @default
             */
            reason: string;
        };
        /** AttachEvidence */
        AttachEvidence: {
            /** Evidence */
            evidence: string;
        };
        /** AttachLead */
        AttachLead: {
            /** Lead */
            lead: string;
        };
        /** AttemptOut */
        AttemptOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Error */
            error: string;
            /** Number */
            number: number;
            /** Seconds */
            seconds: number;
            /** Status */
            status: number | null;
        };
        /**
         * Audience
         * @description Who reads it: the desk itself, or people outside it who get pseudonyms instead of entity ids.
         * @enum {string}
         */
        Audience: "internal" | "external";
        /**
         * AudienceOut
         * @description Whether text for an audience waits for approval.
         */
        AudienceOut: {
            audience: components["schemas"]["CommsAudience"];
            /** Needs Approval */
            needs_approval: boolean;
            /** Version */
            version: number;
        };
        /**
         * AuditOut
         * @description Whether every open clock has what it must have: exactly one next firing, or a recorded end.
         */
        AuditOut: {
            /**
             * Audited At
             * Format: date-time
             */
            audited_at: string;
            /** Lag Seconds */
            lag_seconds: number;
            /** Lost */
            lost: components["schemas"]["LostClock"][];
            /** Open Clocks */
            open_clocks: number;
            /** Overdue */
            overdue: number;
        };
        /** AuthorityOut */
        AuthorityOut: {
            /** Call Back */
            call_back: string;
            /** Domains */
            domains: string[];
            /** Id */
            id: number;
            /** Jurisdiction */
            jurisdiction: string;
            kind: components["schemas"]["RequesterKind"];
            /** Name */
            name: string;
            /** Retired At */
            retired_at: string | null;
            /** Source */
            source: string;
            /** Version */
            version: number;
        };
        /**
         * Availability
         * @description Until when one is not free, at most seven days on; null for free. No reason is asked for, and none is kept.
         */
        Availability: {
            /** Not Free Until */
            not_free_until?: string | null;
        };
        /**
         * Backlog
         * @description What is open now, in seconds since its legal start.
         */
        Backlog: {
            /** Median Age */
            median_age: number | null;
            /** Oldest */
            oldest: string | null;
            /** Oldest Age */
            oldest_age: number | null;
            /** Oldest Since */
            oldest_since: string | null;
            /** Open */
            open: number;
            /** P90 Age */
            p90_age: number | null;
        };
        /**
         * Ballot
         * @description What a voter says.
         * @enum {string}
         */
        Ballot: "grant" | "refuse";
        /**
         * Basis
         * @description On what ground somebody is erased.
         * @enum {string}
         */
        Basis: "subject_request" | "consent_withdrawn" | "unlawful_processing" | "legal_obligation" | "retention_ended";
        /**
         * BasisOut
         * @description Why the desk may act: clauses as `PM-01@2026.1`, or the reference of a demand, an order or a contract.
         */
        BasisOut: {
            /**
             * Clauses
             * @default []
             */
            clauses: string[];
            /**
             * Contract
             * @default
             */
            contract: string;
            /**
             * Court Order
             * @default
             */
            court_order: string;
            /**
             * Legal Demand
             * @default
             */
            legal_demand: string;
        };
        /** Because */
        Because: {
            /** Reason */
            reason: string;
        };
        /**
         * BeginUpload
         * @description A file that is about to come: with its hash, a file that arrives otherwise is refused.
         */
        BeginUpload: {
            /** Name */
            name: string;
            purpose: components["schemas"]["Purpose"];
            /** Sha256 */
            sha256?: string | null;
            /** Size */
            size: number;
        };
        /**
         * BookDifference
         * @description What a newer version adds, removes and changes, by clause id.
         */
        BookDifference: {
            /** Added */
            added: string[];
            /** Changed */
            changed: components["schemas"]["ClauseChange"][];
            /** Newer */
            newer: string;
            /** Older */
            older: string;
            /** Removed */
            removed: string[];
        };
        /**
         * Bound
         * @description Which side of the due time is the promise.
         * @enum {string}
         */
        Bound: "not_after" | "not_before" | "both" | "target_mean" | "target_percentile";
        /**
         * BoundNumberOut
         * @description A cell of a query result: the row is counted from 0, the value is as it was written or last confirmed.
         */
        BoundNumberOut: {
            /** Column */
            column: string;
            /** Evidence */
            evidence: string;
            /** Row */
            row: number;
            /** Value */
            value: string | number | boolean | null;
        };
        /**
         * Breaches
         * @description Clocks of one duty, or promise, in one place that fell due in the period, and how many were not kept in time.
         */
        Breaches: {
            breached: components["schemas"]["MeasuredShare"];
            /** Duty */
            duty: string;
            /** Is Legal */
            is_legal: boolean;
            /** Jurisdiction */
            jurisdiction: string;
        };
        /**
         * BreakGlass
         * @description What to open, why, and for how long; no compartment means all of them.
         */
        BreakGlass: {
            /** Compartment */
            compartment?: string | null;
            /**
             * Minutes
             * @default 60
             */
            minutes: number;
            /** Reason */
            reason: string;
        };
        /**
         * BudgetOut
         * @description How much time: a number and what it counts.
         */
        BudgetOut: {
            unit: components["schemas"]["Unit"];
            /** Value */
            value: number;
        };
        /**
         * BulkAct
         * @description What can be done with many leads at once.
         * @enum {string}
         */
        BulkAct: "label" | "claim" | "snooze" | "release";
        /**
         * BulkIn
         * @description One act on many leads; a label is given to every member. A dry run judges and changes nothing.
         */
        BulkIn: {
            act: components["schemas"]["BulkAct"];
            /** Dry Run */
            dry_run: boolean;
            /**
             * Factor
             * @description for a snooze
             * @default 1.5
             */
            factor: number;
            /** Leads */
            leads: components["schemas"]["LeadNamed"][];
            /**
             * Reason
             * @default
             */
            reason: string;
            /**
             * @description for a snooze
             * @default members
             */
            until_grows_by: components["schemas"]["Growth"];
            /** @description for a label */
            verdict?: components["schemas"]["Verdict"] | null;
        };
        /**
         * BulkItem
         * @description What became, or would become, of one lead: its state and version, or the problem that stopped the act.
         */
        BulkItem: {
            /** Ok */
            ok: boolean;
            problem: components["schemas"]["ProblemOut"] | null;
            /** Ref */
            ref: string;
            state: components["schemas"]["LeadState"] | null;
            /** Version */
            version: number | null;
        };
        /**
         * BulkOut
         * @description What became of each lead, in the order in which they were named.
         */
        BulkOut: {
            /** Dry Run */
            dry_run: boolean;
            /** Items */
            items: components["schemas"]["BulkItem"][];
        };
        /**
         * ByImpact
         * @description The severities of every impact.
         */
        ByImpact: {
            critical: components["schemas"]["ByUrgency"];
            high: components["schemas"]["ByUrgency"];
            low: components["schemas"]["ByUrgency"];
            medium: components["schemas"]["ByUrgency"];
        };
        /**
         * BySeverity
         * @description What every severity asks for.
         */
        BySeverity: {
            S0: components["schemas"]["Demands"];
            S1: components["schemas"]["Demands"];
            S2: components["schemas"]["Demands"];
            S3: components["schemas"]["Demands"];
            S4: components["schemas"]["Demands"];
        };
        /**
         * ByUrgency
         * @description The severity of one impact, for each urgency.
         */
        ByUrgency: {
            /**
             * None
             * @enum {string}
             */
            none: "S0" | "S1" | "S2" | "S3" | "S4";
            /**
             * Now
             * @enum {string}
             */
            now: "S0" | "S1" | "S2" | "S3" | "S4";
            /**
             * Today
             * @enum {string}
             */
            today: "S0" | "S1" | "S2" | "S3" | "S4";
            /**
             * Week
             * @enum {string}
             */
            week: "S0" | "S1" | "S2" | "S3" | "S4";
        };
        /**
         * Cadence
         * @description By what publicity divides the hours between two updates: 1 or more, so that it never slows them down.
         */
        Cadence: {
            /** None */
            none: number;
            /** Press */
            press: number;
            /** Viral */
            viral: number;
            /** Watched */
            watched: number;
        };
        /**
         * CalendarDayOut
         * @description A day that differs from its week; `replaces` is the holiday that a person's word stands over.
         */
        CalendarDayOut: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Is Estimated */
            is_estimated: boolean;
            kind: components["schemas"]["DayKind"];
            /** Name */
            name: string;
            /** Reason */
            reason: string;
            /** Replaces */
            replaces: string | null;
            source: components["schemas"]["Source"];
        };
        /**
         * CalendarLine
         * @description A calendar in a list.
         */
        CalendarLine: {
            /** Categories */
            categories: string[];
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Country */
            country: string | null;
            /** Name */
            name: string;
            /** Subdivision */
            subdivision: string | null;
            /** Version */
            version: number;
            /** Week */
            week: string[][];
            /** Zone */
            zone: string;
        };
        /**
         * CalendarOut
         * @description A calendar whole: the years that are stored, and their days.
         */
        CalendarOut: {
            /** Categories */
            categories: string[];
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Country */
            country: string | null;
            /** Days */
            days: components["schemas"]["CalendarDayOut"][];
            /** Name */
            name: string;
            /** Subdivision */
            subdivision: string | null;
            /** Version */
            version: number;
            /** Week */
            week: string[][];
            /** Years */
            years: components["schemas"]["YearOut"][];
            /** Zone */
            zone: string;
        };
        /**
         * CalendarReplayAsked
         * @description A calendar of the workspace, and the period over which it is tried; the last 90 days unless told.
         */
        CalendarReplayAsked: {
            /** Calendar */
            calendar: string;
            /** Since */
            since?: string | null;
            /** Until */
            until?: string | null;
        };
        /**
         * CalendarReplayOut
         * @description What another calendar would have made of the same record; what people would have done otherwise is left out.
         *
         *     `untouched` clocks have no budget that days off change. For `years_missing` the calendar holds no holidays.
         */
        CalendarReplayOut: {
            after: components["schemas"]["MeasuredShare"];
            before: components["schemas"]["MeasuredShare"];
            /** Calendar */
            calendar: string;
            /** Clocks */
            clocks: number;
            /** Duties */
            duties: components["schemas"]["DutyReplay"][];
            /** Escalations */
            escalations: number;
            /** Newly Late */
            newly_late: number;
            /** No Longer Late */
            no_longer_late: number;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
            /** Untouched */
            untouched: number;
            /** Years Missing */
            years_missing: number[];
        };
        /**
         * CallOut
         * @description Somebody who was called, and when.
         */
        CallOut: {
            /** Actor */
            actor: string;
            /**
             * Called At
             * Format: date-time
             */
            called_at: string;
            /** Desk */
            desk: string;
        };
        /**
         * CapsOut
         * @description How much somebody is shown a day; 0 for any number.
         */
        CapsOut: {
            /** Minutes */
            minutes: number;
            /** Reveals */
            reveals: number;
        };
        /** CaseEntityOut */
        CaseEntityOut: {
            /** Entity */
            entity: string;
            /** Reason */
            reason: string;
            role: components["schemas"]["EntityRole"];
            /** Set At */
            set_at: string | null;
            /** Set By */
            set_by: string | null;
            /** Version */
            version: number;
        };
        /**
         * CaseLine
         * @description A case in a list.
         */
        CaseLine: {
            disposition: components["schemas"]["Disposition"] | null;
            /**
             * Impact
             * @enum {string}
             */
            impact: "S0" | "S1" | "S2" | "S3" | "S4";
            /** Lead */
            lead: string;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Ref */
            ref: string;
            state: components["schemas"]["CaseState"];
            /** Title */
            title: string;
            /** Type */
            type: string;
            /** Version */
            version: number;
        };
        /**
         * CaseMention
         * @description A case that holds an entity, and what it was found to be there.
         */
        CaseMention: {
            disposition: components["schemas"]["Disposition"] | null;
            /**
             * Impact
             * @enum {string}
             */
            impact: "S0" | "S1" | "S2" | "S3" | "S4";
            /** Lead */
            lead: string;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Ref */
            ref: string;
            role: components["schemas"]["EntityRole"];
            state: components["schemas"]["CaseState"];
            /** Title */
            title: string;
            /** Type */
            type: string;
            /** Version */
            version: number;
        };
        /**
         * CaseOut
         * @description A case as one may see it; `lead` and the other people are actor ids.
         */
        CaseOut: {
            /** Blocked By */
            blocked_by: string[];
            /** Clauses */
            clauses: string[];
            /** Closed At */
            closed_at: string | null;
            /** Compartment */
            compartment: string | null;
            disposition: components["schemas"]["Disposition"] | null;
            /** Entities */
            entities: components["schemas"]["CaseEntityOut"][];
            /** Evidence */
            evidence: string[];
            /** Findings */
            findings: string[];
            /**
             * Impact
             * @enum {string}
             */
            impact: "S0" | "S1" | "S2" | "S3" | "S4";
            /** Lead */
            lead: string;
            /** Leads */
            leads: string[];
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Participants */
            participants: components["schemas"]["ParticipantOut"][];
            /** Ref */
            ref: string;
            state: components["schemas"]["CaseState"];
            /** Title */
            title: string;
            /** Type */
            type: string;
            /** Version */
            version: number;
        };
        /**
         * CaseState
         * @description Where a case stands.
         * @enum {string}
         */
        CaseState: "open" | "investigating" | "waiting" | "review" | "closed" | "reopened";
        /**
         * CaseTemplate
         * @description What a class of demands brings with it. What it says of telling others is a proposal, and changes nothing.
         */
        CaseTemplate: {
            /**
             * Closing
             * @default []
             */
            closing: components["schemas"]["ClosingField"][];
            /** @default amber */
            confidentiality: components["schemas"]["Confidentiality"];
            /**
             * Look First
             * @default []
             */
            look_first: string[];
            /**
             * No Tipping Off
             * @default false
             */
            no_tipping_off: boolean;
            /**
             * Tasks
             * @default []
             */
            tasks: components["schemas"]["TemplateTask"][];
            /**
             * @default {
             *       "S0": [],
             *       "S1": []
             *     }
             */
            tell: components["schemas"]["GroupsTold"];
        };
        /**
         * CaseTemplateOut
         * @description A version of the template of a class; 1 is the one that ships.
         */
        CaseTemplateOut: {
            /** At */
            at: string | null;
            /** By */
            by: string | null;
            content: components["schemas"]["CaseTemplate"];
            demand_class: components["schemas"]["DemandClass"];
            /** Reason */
            reason: string;
            /** Version */
            version: number;
        };
        /**
         * Cause
         * @description Why somebody is paged.
         * @enum {string}
         */
        Cause: "grave" | "contained" | "clock_short" | "breach" | "handover" | "unattended";
        /**
         * ChainOut
         * @description What a walk along the whole chain found; `first_broken` is the position of the first link that does not hold.
         */
        ChainOut: {
            /** Entries */
            entries: number;
            /** First Broken */
            first_broken: number | null;
            /** Head */
            head: string;
            /** Holds */
            holds: boolean;
            /** Problem */
            problem: string;
        };
        /**
         * Change
         * @description What an observation did to the desk's leads.
         * @enum {string}
         */
        Change: "new" | "updated" | "unchanged";
        /**
         * ChangeAwareness
         * @description Another instant of awareness, and why: duties that start on it are timed anew.
         */
        ChangeAwareness: {
            /**
             * Awareness At
             * Format: date-time
             */
            awareness_at: string;
            /** Reason */
            reason: string;
        };
        /**
         * ChangeCalendar
         * @description What becomes different in a calendar; what is left out stays.
         */
        ChangeCalendar: {
            /** Reason */
            reason: string;
            /** Week */
            week?: string[][] | null;
            /** Zone */
            zone?: string | null;
        };
        /**
         * ChangeDesk
         * @description What becomes different in a desk; what is left out stays.
         */
        ChangeDesk: {
            /** Calendar */
            calendar?: string | null;
            /** Clearance */
            clearance?: string[] | null;
            /** Markets */
            markets?: string[] | null;
            /** Name */
            name?: string | null;
        };
        /**
         * ChangeGroup
         * @description What becomes different; people are named by name or id, and whoever is left out leaves the group.
         */
        ChangeGroup: {
            /** Name */
            name?: string | null;
            /** People */
            people?: string[] | null;
        };
        /** ChangeLead */
        ChangeLead: {
            /** Actor */
            actor: string;
            /** Reason */
            reason: string;
        };
        /**
         * ChangePassword
         * @description The password until now, and the one from now on.
         */
        ChangePassword: {
            /** New */
            new: string;
            /** Old */
            old: string;
        };
        /**
         * ChangeSource
         * @description What of a source changes: its mapping, whether it may hand anything in, or its secret.
         */
        ChangeSource: {
            /** Fields */
            fields?: {
                [key: string]: components["schemas"]["MapField"];
            } | null;
            /** Is Disabled */
            is_disabled?: boolean | null;
        };
        /**
         * ChangeUser
         * @description Why somebody is disabled or enabled.
         */
        ChangeUser: {
            /** Reason */
            reason: string;
        };
        /**
         * ChangeView
         * @description What becomes different in a view; what is left out, or null, stays.
         */
        ChangeView: {
            /** Columns */
            columns?: string[] | null;
            /** Name */
            name?: string | null;
            /** Query */
            query?: string | null;
            /** Shared */
            shared?: boolean | null;
        };
        /**
         * Changeable
         * @description The fields of a row that Legal may change; what else it says is the law's, and comes with the book.
         * @enum {string}
         */
        Changeable: "summary" | "standing" | "effective_from" | "effective_to" | "classes" | "requesters" | "budget" | "earliest" | "pausable" | "pause_note" | "mandatory" | "verification" | "source" | "note" | "internal_target";
        /**
         * Channel
         * @description By which door a request came.
         * @enum {string}
         */
        Channel: "form" | "api" | "webhook" | "mail" | "import" | "slack";
        /**
         * ChannelAdded
         * @description The group with its new channel, and the secret that signs what goes to a webhook, shown this once.
         */
        ChannelAdded: {
            /** Channel */
            channel: number;
            group: components["schemas"]["GroupOut"];
            /** Secret */
            secret: string;
        };
        /**
         * ChannelKind
         * @description How a channel reaches people.
         * @enum {string}
         */
        ChannelKind: "email" | "slack" | "webhook" | "in_app";
        /**
         * ChannelOut
         * @description A channel; its address is shown without what is secret in it.
         */
        ChannelOut: {
            /**
             * Added At
             * Format: date-time
             */
            added_at: string;
            /** Added By */
            added_by: string;
            /** Address */
            address: string;
            /** Id */
            id: number;
            kind: components["schemas"]["ChannelKind"];
            /** Name */
            name: string;
        };
        /** CheckIn */
        CheckIn: {
            /** Table Version */
            table_version?: number | null;
        };
        /** CheckOut */
        CheckOut: {
            /**
             * Broken
             * @description files that are gone or whose bytes changed since they were stored
             */
            broken: string[];
            /** Dataset */
            dataset: string;
            /** Files */
            files: number;
            /**
             * Notes
             * @description columns that look personal and are not declared sensitive
             * @default []
             */
            notes: string[];
            /** Table Version */
            table_version: number;
            /**
             * Without Postings
             * @description files whose links are found by scan until indexed
             */
            without_postings: string[];
        };
        /** CitationOut */
        CitationOut: {
            /** Evidence */
            evidence: string;
            /** Locator */
            locator: string;
            stance: components["schemas"]["Stance"];
        };
        /** Cite */
        Cite: {
            /** Evidence */
            evidence: string;
            /**
             * Locator
             * @default
             */
            locator: string;
            /** @default supports */
            stance: components["schemas"]["Stance"];
        };
        /** CitedOut */
        CitedOut: {
            /** Evidence */
            evidence: string;
            /** Sha256 */
            sha256: string;
        };
        /**
         * ClauseChange
         * @description A clause that differs between two versions, field by field, with a unified diff of its words.
         */
        ClauseChange: {
            /** Fields */
            fields: components["schemas"]["FieldChange"][];
            /** Id */
            id: string;
            /** Text Difference */
            text_difference: string;
        };
        /**
         * ClauseOut
         * @description A clause as it stands in one version; `text_since` is the version that last changed its words.
         */
        ClauseOut: {
            /** Allowed Actions */
            allowed_actions: components["schemas"]["Measure"][];
            /** Counter Examples */
            counter_examples: string[];
            dsa: components["schemas"]["DsaMapping"];
            /**
             * Effective From
             * Format: date
             */
            effective_from: string;
            /** Evidence Needed */
            evidence_needed: string[];
            /** Examples */
            examples: string[];
            family: components["schemas"]["Family"];
            /** Four Eyes */
            four_eyes: boolean;
            /** Harm */
            harm: string;
            /** Id */
            id: string;
            /** Ref */
            ref: string;
            /**
             * Severity
             * @enum {string}
             */
            severity: "S0" | "S1" | "S2" | "S3" | "S4";
            /**
             * Territories
             * @default []
             */
            territories: components["schemas"]["TerritorialOverride"][];
            /** Text */
            text: string;
            /** Text Since */
            text_since: string;
            /** Title */
            title: string;
            /**
             * Tspa
             * @default
             */
            tspa: string;
            /** Version */
            version: string;
        };
        /**
         * ClockClass
         * @description How a duty came by its due time; not every duty has a number.
         * @enum {string}
         */
        ClockClass: "fixed" | "fixed_range" | "undefined_speed" | "specified_in_instrument" | "recurring" | "window" | "hold" | "retention" | "precondition" | "at_event";
        /**
         * ClockKind
         * @description Whose promise it is: the law's, an instrument's own, or the organisation's.
         * @enum {string}
         */
        ClockKind: "statutory" | "internal";
        /**
         * ClockLine
         * @description A clock in a list or a strip; `due_at` is None while nothing is known, or while it stands still.
         */
        ClockLine: {
            bound: components["schemas"]["Bound"];
            /** Breached At */
            breached_at: string | null;
            clock_class: components["schemas"]["ClockClass"];
            /** Due At */
            due_at: string | null;
            /** Earliest At */
            earliest_at: string | null;
            /** Ended At */
            ended_at: string | null;
            /** Is Counterparty */
            is_counterparty: boolean;
            /** Is Internal Target */
            is_internal_target: boolean;
            /** Is Mandatory */
            is_mandatory: boolean;
            /** Is Pausable */
            is_pausable: boolean;
            /** Is Provisional */
            is_provisional: boolean;
            kind: components["schemas"]["ClockKind"];
            /** Name */
            name: string;
            /** Next At */
            next_at: string | null;
            /** Next Mark */
            next_mark: string | null;
            /** Obligation */
            obligation: string | null;
            /** Ref */
            ref: string;
            /** Start Event */
            start_event: string;
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
            state: components["schemas"]["ClockState"];
            /** Subject */
            subject: string;
            /** Version */
            version: number;
            /** Zone */
            zone: string;
        };
        /**
         * ClockOut
         * @description A clock whole: what it promises, its stretches, every due time it had, and what it said.
         */
        ClockOut: {
            bound: components["schemas"]["Bound"];
            /** Breached At */
            breached_at: string | null;
            clock_class: components["schemas"]["ClockClass"];
            definition: components["schemas"]["Definition"];
            /** Due At */
            due_at: string | null;
            /** Due Times */
            due_times: components["schemas"]["DueOut"][];
            /** Earliest At */
            earliest_at: string | null;
            /** End Reason */
            end_reason: string;
            /** Ended At */
            ended_at: string | null;
            /** Firings */
            firings: components["schemas"]["FiringOut"][];
            /** Is Counterparty */
            is_counterparty: boolean;
            /** Is Internal Target */
            is_internal_target: boolean;
            /** Is Mandatory */
            is_mandatory: boolean;
            /** Is Pausable */
            is_pausable: boolean;
            /** Is Provisional */
            is_provisional: boolean;
            kind: components["schemas"]["ClockKind"];
            /** Name */
            name: string;
            /** Next At */
            next_at: string | null;
            /** Next Mark */
            next_mark: string | null;
            /** Obligation */
            obligation: string | null;
            /** Parent */
            parent: string | null;
            /** Ref */
            ref: string;
            /** Segments */
            segments: components["schemas"]["SegmentOut"][];
            /** Start Event */
            start_event: string;
            /** Start Source */
            start_source: string;
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
            state: components["schemas"]["ClockState"];
            /** Subject */
            subject: string;
            /** Version */
            version: number;
            /** Zone */
            zone: string;
        };
        /**
         * ClockState
         * @description Where a clock stands; being late is told beside it, by the instant of the breach.
         * @enum {string}
         */
        ClockState: "awaiting" | "running" | "paused" | "met" | "ended" | "cancelled";
        /** CloseCase */
        CloseCase: {
            disposition?: components["schemas"]["Disposition"] | null;
            /** Reason */
            reason: string;
        };
        /**
         * ClosingField
         * @description What a template may ask to be filled in before an escalation closes.
         * @enum {string}
         */
        ClosingField: "legal_basis" | "requested_action" | "requester" | "territory" | "decision";
        /**
         * CollectLocator
         * @description What is pointed at and never copied: where it is, the hash that was reported, and the report's reference.
         */
        CollectLocator: {
            /**
             * Labels
             * @description each asks for a reason to look
             * @default []
             */
            labels: components["schemas"]["Label"][];
            /** Locator */
            locator: string;
            /**
             * Method
             * @default report
             */
            method: string;
            /** Report Reference */
            report_reference: string;
            /** Sha256 */
            sha256: string;
            /** Source */
            source: string;
            /** Title */
            title: string;
        };
        /** CollectQuery */
        CollectQuery: {
            /** Datasets */
            datasets: components["schemas"]["DatasetAsked"][];
            /**
             * Derived From
             * @description the item (EV-n) it is a copy of: redacted, transcribed, blurred
             */
            derived_from?: string | null;
            /**
             * Labels
             * @description each asks for a reason to look
             * @default []
             */
            labels: components["schemas"]["Label"][];
            /** @default amber */
            marking: components["schemas"]["Marking"];
            /**
             * Parameters
             * @default []
             */
            parameters: (string | number | boolean | null)[];
            /** Sql */
            sql: string;
            /** Title */
            title: string;
            /** @description the item is then labelled unmasked, as are its copies */
            unmask?: components["schemas"]["Unmask"] | null;
        };
        /**
         * CollectUpload
         * @description A finished upload of one's own, and what is to be said about it; it is held until it was screened.
         */
        CollectUpload: {
            /**
             * Derived From
             * @description the item (EV-n) it is a copy of: redacted, transcribed, blurred
             */
            derived_from?: string | null;
            /**
             * Kind
             * @default file
             * @enum {string}
             */
            kind: "file" | "capture" | "log_extract" | "message" | "external_page" | "audio_clip";
            /**
             * Labels
             * @description each asks for a reason to look
             * @default []
             */
            labels: components["schemas"]["Label"][];
            /** @default amber */
            marking: components["schemas"]["Marking"];
            /**
             * Method
             * @default upload
             */
            method: string;
            /** Source */
            source: string;
            /** Title */
            title: string;
            /** Upload */
            upload: string;
        };
        /** ColumnGuessOut */
        ColumnGuessOut: {
            /** Name */
            name: string;
            /** Proposed */
            proposed: string;
            /** Reason */
            reason: string;
            /** Type */
            type: string;
        };
        /**
         * CommsAudience
         * @description Who reads a text.
         * @enum {string}
         */
        CommsAudience: "executive" | "legal" | "comms" | "regulator" | "artist_label" | "partner" | "internal";
        /** CompactOut */
        CompactOut: {
            /** Dataset */
            dataset: string;
            /** Files After */
            files_after: number;
            /** Files Before */
            files_before: number;
            /**
             * Proof
             * @description two sums of hashes over the moved rows; none where nothing moved
             */
            proof: string[];
            /**
             * Rows
             * @description rows that were moved, each proved to have come out as it went in
             */
            rows: number;
            /** Table Version */
            table_version: number;
        };
        /**
         * Confidence
         * @description How sure the author is, apart from how reliable the source is.
         * @enum {string}
         */
        Confidence: "low" | "medium" | "high";
        /**
         * Confidentiality
         * @description How far it may be told, in the order of the Traffic Light Protocol 2.0.
         * @enum {string}
         */
        Confidentiality: "clear" | "green" | "amber" | "amber_strict" | "red";
        /** ConfirmItem */
        ConfirmItem: {
            /** Entity */
            entity?: string | null;
        };
        /**
         * Contain
         * @description A reversible first measure: what, where, until when, and why one cannot wait.
         */
        Contain: {
            /**
             * Entities
             * @default []
             */
            entities: string[];
            /**
             * Hours
             * @default 24
             */
            hours: number;
            measure: components["schemas"]["FirstMeasure"];
            /** Reason */
            reason: string;
            /** Territory */
            territory: string;
        };
        /**
         * ContainmentOut
         * @description A first measure: it ends by itself, and what then stands is decided before.
         */
        ContainmentOut: {
            /**
             * Applied At
             * Format: date-time
             */
            applied_at: string;
            /** Applied By */
            applied_by: string;
            /** Clock */
            clock: string;
            /** End */
            end: string;
            /** Ended At */
            ended_at: string | null;
            /** Entities */
            entities: string[];
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Id */
            id: number;
            measure: components["schemas"]["FirstMeasure"];
            /** Reason */
            reason: string;
            /** Task */
            task: string;
            /** Territory */
            territory: string;
            /** Version */
            version: number;
        };
        /**
         * Contingency
         * @description If this, then that.
         */
        Contingency: {
            /** If */
            if: string;
            /** Then */
            then: string;
        };
        /**
         * CounterEvidenceOut
         * @description One innocent reading that was measured.
         */
        CounterEvidenceOut: {
            /** Name */
            name: string;
            /** Sentence */
            sentence: string;
            /** Speaks Against */
            speaks_against: boolean;
            /** Value */
            value: number;
        };
        /**
         * CountryOut
         * @description A country whose holidays are known, its parts, and the kinds of holidays it has.
         */
        CountryOut: {
            /** Categories */
            categories: string[];
            /** Code */
            code: string;
            /** Name */
            name: string;
            /** Subdivisions */
            subdivisions: string[];
        };
        /**
         * CoverageOut
         * @description Who covers a desk between two instants, what nobody does, and when somebody is there next, from the start on.
         *
         *     `next_shift` is the first of the plan that begins later than the start, on no day off, whoever is rostered for it.
         */
        CoverageOut: {
            /** Covered */
            covered: components["schemas"]["CoveredOut"][];
            /** Desk */
            desk: string;
            /**
             * End
             * Format: date-time
             */
            end: string;
            /** Gaps */
            gaps: components["schemas"]["GapOut"][];
            /** Next Covered */
            next_covered: string | null;
            next_shift: components["schemas"]["PlannedOut"] | null;
            /**
             * Start
             * Format: date-time
             */
            start: string;
            /** Zone */
            zone: string;
        };
        /**
         * CoveredOut
         * @description A time in which the same people are there.
         */
        CoveredOut: {
            /**
             * Ends
             * Format: date-time
             */
            ends: string;
            /** People */
            people: string[];
            /** Shifts */
            shifts: string[];
            /**
             * Starts
             * Format: date-time
             */
            starts: string;
        };
        /**
         * Criterion
         * @description What a fit is judged by, in the order in which it decides.
         * @enum {string}
         */
        Criterion: "free" | "duty" | "market" | "class" | "language" | "spare";
        /**
         * CustodyEntry
         * @description One thing that happened to an item, from the ledger: `previous` is the hash of the item's entry before.
         */
        CustodyEntry: {
            /** Actor */
            actor: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Hash */
            hash: string;
            /** Position */
            position: number;
            /** Previous */
            previous: string;
            /** Reason */
            reason: string;
            /** Verb */
            verb: string;
        };
        /** DatasetAsked */
        DatasetAsked: {
            /** Name */
            name: string;
            /**
             * Version
             * @description the newest where absent
             */
            version?: number | null;
        };
        /** DatasetLine */
        DatasetLine: {
            /**
             * Added At
             * Format: date-time
             */
            added_at: string;
            /** Added By */
            added_by: string;
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** First */
            first: string | null;
            /** Last */
            last: string | null;
            /** Name */
            name: string;
            /** Roles */
            roles: {
                [key: string]: string;
            };
            /** Rows */
            rows: number;
            state: components["schemas"]["DatasetState"];
            /** Table Version */
            table_version: number;
        };
        /** DatasetOut */
        DatasetOut: {
            /**
             * Added At
             * Format: date-time
             */
            added_at: string;
            /** Added By */
            added_by: string;
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Declaration */
            declaration: {
                [key: string]: unknown;
            };
            /** First */
            first: string | null;
            /** Last */
            last: string | null;
            /**
             * Loads
             * @description the newest first, at most 100
             */
            loads: components["schemas"]["LoadLine"][];
            /** Name */
            name: string;
            /** Roles */
            roles: {
                [key: string]: string;
            };
            /** Rows */
            rows: number;
            state: components["schemas"]["DatasetState"];
            /** Table Version */
            table_version: number;
        };
        /**
         * DatasetState
         * @description Whether a dataset can be asked: one that is only named awaits its first load, and a removed one keeps its files
         *     while evidence rests on them.
         * @enum {string}
         */
        DatasetState: "named" | "active" | "removed";
        /** DatasetTouched */
        DatasetTouched: {
            /** Dataset */
            dataset: string;
            /**
             * Files
             * @description files of any version that will be removed
             */
            files: number;
            /**
             * Postings
             * @description posting files that will be removed or made anew
             */
            postings: number;
            /**
             * Quarantined
             * @description refused rows that will be emptied
             */
            quarantined: number;
            /**
             * Rows
             * @description rows of the newest version that will be removed
             */
            rows: number;
            /**
             * Texts
             * @description rows of others in which a text will be changed
             */
            texts: number;
        };
        /**
         * DayChange
         * @description A day of which the library says something else than it did; null where it says nothing.
         */
        DayChange: {
            /** After */
            after: string | null;
            /** Before */
            before: string | null;
            /**
             * Day
             * Format: date
             */
            day: string;
        };
        /**
         * DayKind
         * @description What a day is, whatever its week says: off, or worked although it is a holiday.
         * @enum {string}
         */
        DayKind: "off" | "working";
        /**
         * DayOfFlow
         * @description What came and what ended on a day of the zone; an end that was taken back is none.
         */
        DayOfFlow: {
            /** Arrivals */
            arrivals: number;
            /** Closures */
            closures: number;
            /**
             * Day
             * Format: date
             */
            day: string;
        };
        /**
         * DayOut
         * @description How much one looked at on a day of the desk's clock.
         */
        DayOut: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Minutes */
            minutes: number;
            /** Reveals */
            reveals: number;
        };
        /**
         * DecisionLine
         * @description A decision in a list: on what case, what it does, how it stands, and since when.
         */
        DecisionLine: {
            action: components["schemas"]["Measure"];
            /** Case */
            case: string;
            /**
             * Proposed At
             * Format: date-time
             */
            proposed_at: string;
            /** Ref */
            ref: string;
            state: components["schemas"]["DecisionState"];
        };
        /**
         * DecisionOut
         * @description A decision as it stands; `payload_hash` is what an approval given now would bind.
         */
        DecisionOut: {
            action: components["schemas"]["Measure"];
            /** Actions */
            actions: components["schemas"]["ActionOut"][];
            approval: components["schemas"]["ApprovalOut"];
            basis: components["schemas"]["BasisOut"];
            /** Case */
            case: string;
            /** Ends At */
            ends_at: string | null;
            /** Evidence */
            evidence: components["schemas"]["CitedOut"][];
            /** Executed At */
            executed_at: string | null;
            /** Executor */
            executor: string | null;
            /** Facts */
            facts: string;
            /** Findings */
            findings: string[];
            impact: components["schemas"]["Impact"];
            /** Payload Hash */
            payload_hash: string;
            /** Proportionality */
            proportionality: string;
            /**
             * Proposed At
             * Format: date-time
             */
            proposed_at: string;
            /** Proposer */
            proposer: string;
            /** Ref */
            ref: string;
            /** Reversal Reason */
            reversal_reason: string;
            /** Reversed At */
            reversed_at: string | null;
            /** Reversed By */
            reversed_by: string | null;
            /** Simulation */
            simulation: boolean;
            state: components["schemas"]["DecisionState"];
            /** Subjects */
            subjects: components["schemas"]["SubjectOut"][];
            /** Territory */
            territory: string;
            /** Version */
            version: number;
        };
        /**
         * DecisionState
         * @description Where a decision stands.
         * @enum {string}
         */
        DecisionState: "proposed" | "approved" | "refused" | "executed" | "reversed";
        /**
         * DeclineItem
         * @description Why the receiver does not take it: it stays with who has it.
         */
        DeclineItem: {
            /** Reason */
            reason: string;
        };
        /**
         * Definition
         * @description A promise as it stood when its clock began: a later change of its row changes nothing here.
         *
         *     `zone` is that of whoever it is owed to, whose days it counts; `calendar` names a country (`US`, `AU-NSW`) or a
         *     calendar of the workspace (`own:sg-desk`), and is None where every day counts.
         */
        Definition: {
            /** @default not_after */
            bound: components["schemas"]["Bound"];
            budget?: components["schemas"]["BudgetOut"] | null;
            /** Calendar */
            calendar?: string | null;
            clock_class: components["schemas"]["ClockClass"];
            earliest?: components["schemas"]["BudgetOut"] | null;
            /**
             * Is Counterparty
             * @default false
             */
            is_counterparty: boolean;
            /**
             * Is Internal Target
             * @default false
             */
            is_internal_target: boolean;
            /**
             * Is Mandatory
             * @default true
             */
            is_mandatory: boolean;
            /**
             * Is Pausable
             * @default false
             */
            is_pausable: boolean;
            kind: components["schemas"]["ClockKind"];
            /** Name */
            name: string;
            /** Obligation */
            obligation?: string | null;
            /**
             * Pause Note
             * @default
             */
            pause_note: string;
            /** Percentile */
            percentile?: number | null;
            /** Revision */
            revision?: number | null;
            /**
             * Warnings
             * @default [
             *       50,
             *       75,
             *       90
             *     ]
             */
            warnings: number[];
            /**
             * Zone
             * @default UTC
             */
            zone: string;
        };
        /**
         * Deliveries
         * @description How many messages were given up, and how many wait to be sent.
         */
        Deliveries: {
            /** Dead */
            dead: number;
            /** Waiting */
            waiting: number;
        };
        /**
         * DeliveryLine
         * @description How an update fares on one channel: its message in the outbox, or that people were told in the console.
         */
        DeliveryLine: {
            /** Attempts */
            attempts: number;
            /** Error */
            error: string;
            /** Key */
            key: string;
            /** Message */
            message: string | null;
            /** Receipt */
            receipt: {
                [key: string]: unknown;
            } | null;
            /** Settled At */
            settled_at: string | null;
            state: components["schemas"]["MessageState"];
        };
        /**
         * DemandClass
         * @description What a demand is about, as intake offers it.
         * @enum {string}
         */
        DemandClass: "imminent_harm" | "self_harm" | "csam" | "tvec" | "credible_threat" | "ncii" | "hate_harassment" | "election" | "government_order" | "law_enforcement_request" | "regulator_enquiry" | "court_order" | "press" | "vip" | "creator_dispute" | "ip" | "impersonation" | "account_takeover" | "payment_fraud" | "platform_manipulation" | "false_positive" | "policy_gap" | "employee_safety";
        /**
         * Demands
         * @description What a severity asks for: hours to the first touch, to the decision, and between updates; and its weight.
         */
        Demands: {
            /** Decision */
            decision: number;
            /** First Touch */
            first_touch: number;
            /** Pages */
            pages: boolean;
            /** Update */
            update: number;
            /** Weight */
            weight: number;
        };
        /**
         * DeskLine
         * @description A desk in a list.
         */
        DeskLine: {
            /** Calendar */
            calendar: string;
            /** Clearance */
            clearance: string[];
            /** Key */
            key: string;
            /** Markets */
            markets: string[];
            /** Name */
            name: string;
            /** Version */
            version: number;
            /** Zone */
            zone: string;
        };
        /**
         * DeskOut
         * @description A desk as its console begins.
         *
         *     `console` changes with every build of it and is empty where there is none; `zone` is the IANA name of the zone in
         *     which the desk tells times; `sign_in` names the ways in.
         */
        DeskOut: {
            /** Console */
            console: string;
            /** Sign In */
            sign_in: string[];
            /** Simulation */
            simulation: boolean;
            /** Version */
            version: string;
            /** Zone */
            zone: string;
        };
        /** DestinationOut */
        DestinationOut: {
            /**
             * Added At
             * Format: date-time
             */
            added_at: string;
            /** Added By */
            added_by: string;
            /** Name */
            name: string;
            /** Rests Until */
            rests_until: string | null;
            /** Secrets */
            secrets: number;
            state: components["schemas"]["DestinationState"];
            /** Takes */
            takes: components["schemas"]["MessageKind"][];
            /** Url */
            url: string;
            /** Version */
            version: number;
        };
        /**
         * DestinationSecretOut
         * @description A destination with its newest signing secret, shown this once.
         */
        DestinationSecretOut: {
            destination: components["schemas"]["DestinationOut"];
            /** Secret */
            secret: string;
        };
        /**
         * DestinationState
         * @description A paused destination keeps its messages waiting; a removed one gets none.
         * @enum {string}
         */
        DestinationState: "active" | "paused" | "removed";
        /**
         * DetectorLine
         * @description A detector as a list shows it.
         */
        DetectorLine: {
            /** Behaviour */
            behaviour: string;
            /** Clause */
            clause: string | null;
            /** Family */
            family: string;
            /** Id */
            id: string;
            /** Needs */
            needs: string[];
            /** Title */
            title: string;
            /** Version */
            version: number;
            /** Victim Prone */
            victim_prone: boolean;
        };
        /**
         * DetectorOut
         * @description A detector with all that people judge it by; `documentation` is Markdown.
         */
        DetectorOut: {
            /** Behaviour */
            behaviour: string;
            /** Clause */
            clause: string | null;
            /** Columns */
            columns: string[];
            /** Counter Evidence */
            counter_evidence: string[];
            /** Documentation */
            documentation: string;
            /** False Positives */
            false_positives: string[];
            /** Family */
            family: string;
            /** Id */
            id: string;
            /** Look Back Seconds */
            look_back_seconds: number;
            /** Needs */
            needs: string[];
            /** Parameters */
            parameters: components["schemas"]["ParameterOut"][];
            /** Tactics */
            tactics: string[];
            /** Tick Seconds */
            tick_seconds: number;
            /** Title */
            title: string;
            /** Version */
            version: number;
            /** Victim Prone */
            victim_prone: boolean;
        };
        /**
         * DirectoryLine
         * @description Somebody by their id; who is disabled stays in it, because what they did stays.
         */
        DirectoryLine: {
            /** Id */
            id: string;
            /** Is Disabled */
            is_disabled: boolean;
            /** Name */
            name: string;
            /** Pseudonym */
            pseudonym: string;
        };
        /**
         * Disposition
         * @description How a case ended; abuse by others means that the accounts looked at bear no fault.
         * @enum {string}
         */
        Disposition: "confirmed_violation" | "partly" | "not_a_violation" | "insufficient_evidence" | "abuse_by_others" | "referred" | "duplicate";
        /**
         * DocumentKind
         * @description What kind of thing was found.
         * @enum {string}
         */
        DocumentKind: "lead" | "case" | "note" | "finding" | "evidence" | "entity" | "dataset" | "escalation";
        /**
         * DossierOut
         * @description What is known about an entity; an empty section says what would fill it.
         *
         *     `masked` names the sensitive columns that could hold it and were not looked at, `unmasked` those that were.
         */
        DossierOut: {
            /** Empty */
            empty: string[];
            /** Entity */
            entity: string;
            /**
             * Masked
             * @default []
             */
            masked: string[];
            noted: components["schemas"]["EntityOut"] | null;
            /** Presence */
            presence: components["schemas"]["PresenceOut"][];
            /** Simulation */
            simulation: boolean;
            /**
             * Unmasked
             * @default []
             */
            unmasked: string[];
        };
        /**
         * DraftHandover
         * @description From one desk to another: the receiving shift, and who leads it.
         */
        DraftHandover: {
            /** From Desk */
            from_desk: string;
            /** Receiving Lead */
            receiving_lead?: string | null;
            /**
             * Shift Begins
             * Format: date-time
             */
            shift_begins: string;
            /**
             * Shift Ends
             * Format: date-time
             */
            shift_ends: string;
            /** To Desk */
            to_desk: string;
        };
        /**
         * DraftUpdate
         * @description A text to make of a situation, for an audience, and to whom it goes.
         */
        DraftUpdate: {
            audience: components["schemas"]["CommsAudience"];
            /**
             * Groups
             * @default []
             */
            groups: string[];
            /**
             * Is For Press
             * @default false
             */
            is_for_press: boolean;
            /**
             * Jurisdiction
             * @default
             */
            jurisdiction: string;
            /** @default situation_update */
            kind: components["schemas"]["TextKind"];
            /** @default en */
            locale: components["schemas"]["Locale"];
            situation: components["schemas"]["Situation"];
            /** Subject */
            subject: string;
            /**
             * To
             * @default []
             */
            to: components["schemas"]["Addressee"][];
        };
        /**
         * DsaMapping
         * @description Category and keyword of the DSA Transparency Database under which a decision is reported.
         */
        DsaMapping: {
            /** Category */
            category: string;
            /** Keyword */
            keyword: string;
        };
        /**
         * DueOut
         * @description A due time that a clock had: None while it was not known, or while it stood still.
         */
        DueOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** Due At */
            due_at: string | null;
            /** Reason */
            reason: string;
            /** Source */
            source: string;
        };
        /**
         * Duty
         * @description What must be done, in one word.
         * @enum {string}
         */
        Duty: "remove" | "restrict" | "restore" | "correct" | "suspend" | "hold" | "notify" | "inform" | "acknowledge" | "decide" | "assess" | "address" | "assist" | "reply" | "request" | "report" | "disclose" | "preserve" | "appeal" | "keep_open" | "counter_notice";
        /**
         * DutyOut
         * @description A desk at an instant: who is there, who is called in which order, and when somebody is there next.
         *
         *     `overriding` are those of `on_call` who stand first because of an override.
         */
        DutyOut: {
            /** Desk */
            desk: string;
            /** Is Covered */
            is_covered: boolean;
            /** Name */
            name: string;
            /** Next Covered */
            next_covered: string | null;
            /** On Call */
            on_call: string[];
            /** Overriding */
            overriding: string[];
            /** People */
            people: string[];
            /** Says */
            says: string;
            /** Shifts */
            shifts: string[];
            /** Zone */
            zone: string;
        };
        /**
         * DutyReplay
         * @description A duty or promise under the calendar it had and another one, of its clocks whose time is over under it.
         *
         *     `clocks` are all that were counted anew, `moved` those that get another due time.
         */
        DutyReplay: {
            after: components["schemas"]["MeasuredShare"];
            before: components["schemas"]["MeasuredShare"];
            /**
             * Calendar
             * @description by which it was counted: a country, own:NAME, or null for every day
             */
            calendar: string | null;
            /** Clocks */
            clocks: number;
            /** Duty */
            duty: string;
            /** Is Legal */
            is_legal: boolean;
            /** Moved */
            moved: number;
            /** Newly Late */
            newly_late: number;
            /** No Longer Late */
            no_longer_late: number;
        };
        /**
         * EditHandoverItem
         * @description Better words for an item, while it is a draft; what is left out stays.
         */
        EditHandoverItem: {
            /** Actions */
            actions?: components["schemas"]["HandoverAction"][] | null;
            /** Contingencies */
            contingencies?: components["schemas"]["Contingency"][] | null;
            illness?: components["schemas"]["Illness"] | null;
            /** Summary */
            summary?: string | null;
        };
        /** EditText */
        EditText: {
            /** Text */
            text: string;
        };
        /**
         * EditUpdate
         * @description What becomes different in an update; what is left out, or null, stays.
         */
        EditUpdate: {
            /** Groups */
            groups?: string[] | null;
            /** Next Update At */
            next_update_at?: string | null;
            /** Text */
            text?: string | null;
            /** Title */
            title?: string | null;
            /** To */
            to?: components["schemas"]["Addressee"][] | null;
        };
        /**
         * EndContainment
         * @description What stands after the first measure: made lasting, or taken back.
         */
        EndContainment: {
            end: components["schemas"]["WhatStands"];
            /** Reason */
            reason: string;
        };
        /**
         * EndTask
         * @description How a task ended; a paper names the evidence of it.
         */
        EndTask: {
            /**
             * Is Done
             * @default true
             */
            is_done: boolean;
            /** Outcome */
            outcome: string;
        };
        /**
         * EndedOut
         * @description How many sessions were ended.
         */
        EndedOut: {
            /** Ended */
            ended: number;
        };
        /**
         * EntityOut
         * @description An entity that the desk has touched, and when first and last; `label` is a name for people, often empty.
         */
        EntityOut: {
            /**
             * First Noted
             * Format: date-time
             */
            first_noted: string;
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            /** Label */
            label: string;
            /**
             * Last Noted
             * Format: date-time
             */
            last_noted: string;
            /** Ref */
            ref: string;
        };
        /**
         * EntityRole
         * @description What an entity did, as a person judged it; victims look like culprits, so the default is unknown.
         * @enum {string}
         */
        EntityRole: "operator" | "buyer" | "beneficiary" | "target" | "bystander" | "infrastructure" | "unknown";
        /**
         * ErasureOut
         * @description An erasure; `entities` is empty once it is done, and what was named is known by keyed digest only.
         */
        ErasureOut: {
            basis: components["schemas"]["Basis"];
            /** Confirmed At */
            confirmed_at: string | null;
            /** Confirmed By */
            confirmed_by: string | null;
            /** Digests */
            digests: string[];
            /** Entities */
            entities: string[];
            /** Finished At */
            finished_at: string | null;
            /** Reason */
            reason: string;
            /** Ref */
            ref: string;
            /**
             * Requested At
             * Format: date-time
             */
            requested_at: string;
            /** Requested By */
            requested_by: string;
            state: components["schemas"]["ErasureState"];
            /** Steps */
            steps: components["schemas"]["StepOut"][];
            /** Steps Left */
            steps_left: string[];
        };
        /**
         * ErasureState
         * @description Where an erasure stands; one that is `cleared` names nobody and still waits for the database to be packed.
         * @enum {string}
         */
        ErasureState: "requested" | "confirmed" | "running" | "cleared" | "done" | "withdrawn";
        /**
         * EscalationDisposition
         * @description How an escalation ended.
         * @enum {string}
         */
        EscalationDisposition: "complied" | "partly_complied" | "refused" | "challenged" | "no_violation" | "answered" | "referred";
        /**
         * EscalationLine
         * @description An escalation in the queue, with its open clocks, the least due time first.
         */
        EscalationLine: {
            /** Assignee */
            assignee: string | null;
            /** Clocks */
            clocks: components["schemas"]["ClockLine"][];
            demand_class: components["schemas"]["DemandClass"];
            /** Desk */
            desk: string | null;
            /** Flags */
            flags: components["schemas"]["Flag"][];
            /** Hard At */
            hard_at: string | null;
            /** Is Hard */
            is_hard: boolean;
            /** Jurisdictions */
            jurisdictions: string[];
            /** Language */
            language: string;
            /** Lease Until */
            lease_until: string | null;
            /** No Tipping Off */
            no_tipping_off: boolean;
            publicity: components["schemas"]["Publicity"];
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /** Ref */
            ref: string;
            requester_kind: components["schemas"]["RequesterKind"];
            /** Severity */
            severity: ("S0" | "S1" | "S2" | "S3" | "S4") | null;
            /** Snoozed Until */
            snoozed_until: string | null;
            state: components["schemas"]["EscalationState"];
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /** EscalationLinkOut */
        EscalationLinkOut: {
            /**
             * Linked At
             * Format: date-time
             */
            linked_at: string;
            /** Relation */
            relation: string;
            /** To */
            to: string;
        };
        /**
         * EscalationMetrics
         * @description The figures of a period as one may see them.
         */
        EscalationMetrics: {
            backlog: components["schemas"]["Backlog"];
            /** Breaches */
            breaches: components["schemas"]["Breaches"][];
            by: components["schemas"]["MetricsBy"];
            /** Flow */
            flow: components["schemas"]["DayOfFlow"][];
            /** Groups */
            groups: components["schemas"]["MetricsGroup"][];
            /**
             * Since
             * Format: date-time
             */
            since: string;
            total: components["schemas"]["MetricsGroup"];
            /**
             * Until
             * Format: date-time
             */
            until: string;
            /** Zone */
            zone: string;
        };
        /** EscalationNoteOut */
        EscalationNoteOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Author */
            author: string;
            direction: components["schemas"]["NoteDirection"];
            /** Id */
            id: number;
            /** Text */
            text: string;
        };
        /**
         * EscalationOut
         * @description An escalation whole.
         */
        EscalationOut: {
            /** Assignee */
            assignee: string | null;
            /**
             * Awareness At
             * Format: date-time
             */
            awareness_at: string;
            channel: components["schemas"]["Channel"];
            /** Clocks */
            clocks: components["schemas"]["ClockLine"][];
            /** Closed At */
            closed_at: string | null;
            /** Compartment */
            compartment: string | null;
            confidentiality: components["schemas"]["Confidentiality"];
            /** Contained At */
            contained_at: string | null;
            /** Containments */
            containments: components["schemas"]["ContainmentOut"][];
            /** Decided At */
            decided_at: string | null;
            /** Decision */
            decision: string | null;
            demand_class: components["schemas"]["DemandClass"];
            /** Desk */
            desk: string | null;
            disposition: components["schemas"]["EscalationDisposition"] | null;
            /** Duplicate Of */
            duplicate_of: string | null;
            /** Events */
            events: {
                [key: string]: string;
            };
            /** Exposure */
            exposure: number | null;
            /** External Ref */
            external_ref: string;
            /** First Touch At */
            first_touch_at: string | null;
            /** Flags */
            flags: components["schemas"]["Flag"][];
            /** Handling Minutes */
            handling_minutes: number | null;
            /** Hard At */
            hard_at: string | null;
            impact: components["schemas"]["HarmImpact"] | null;
            /** Is Answer Owed */
            is_answer_owed: boolean;
            /** Is Hard */
            is_hard: boolean;
            /** Items */
            items: components["schemas"]["ItemOut"][];
            /** Jurisdictions */
            jurisdictions: string[];
            /** Lacking */
            lacking: {
                [key: string]: string[];
            };
            /** Language */
            language: string;
            /** Lease Until */
            lease_until: string | null;
            /** Legal Basis */
            legal_basis: string;
            /** Links */
            links: components["schemas"]["EscalationLinkOut"][];
            /** No Tipping Off */
            no_tipping_off: boolean;
            /** None Owed Reason */
            none_owed_reason: string;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Participants */
            participants: components["schemas"]["EscalationParticipantOut"][];
            /** Possible */
            possible: components["schemas"]["EscalationState"][];
            priority: components["schemas"]["PriorityOut"];
            publicity: components["schemas"]["Publicity"];
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /** Ref */
            ref: string;
            /** Reopenings */
            reopenings: number;
            /** Requested Action */
            requested_action: string;
            requester: components["schemas"]["Requester"];
            requester_kind: components["schemas"]["RequesterKind"];
            /** Responded At */
            responded_at: string | null;
            /** Severity */
            severity: ("S0" | "S1" | "S2" | "S3" | "S4") | null;
            /** Severity Reason */
            severity_reason: string;
            severity_request: components["schemas"]["SeverityRequestOut"] | null;
            /** Snoozed Until */
            snoozed_until: string | null;
            state: components["schemas"]["EscalationState"];
            /** Tasks */
            tasks: components["schemas"]["TaskOut"][];
            /** Text */
            text: string;
            /** Text Version */
            text_version: number;
            /** Title */
            title: string;
            urgency: components["schemas"]["HarmUrgency"] | null;
            /** Version */
            version: number;
            /** Violates */
            violates: number | null;
            /** Waiting For */
            waiting_for: string;
            /** Waiting Until */
            waiting_until: string | null;
        };
        /** EscalationParticipantOut */
        EscalationParticipantOut: {
            /** Actor */
            actor: string;
            /**
             * Assumed At
             * Format: date-time
             */
            assumed_at: string;
            /** Renounced At */
            renounced_at: string | null;
            role: components["schemas"]["EscalationRole"];
        };
        /**
         * EscalationReview
         * @description The draft of an after-action review; it is kept nowhere, and made anew whenever it is asked for.
         */
        EscalationReview: {
            /**
             * Drafted At
             * Format: date-time
             */
            drafted_at: string;
            /** Escalation */
            escalation: string;
            /** Markdown */
            markdown: string;
            /**
             * Severity
             * @enum {string}
             */
            severity: "S0" | "S1" | "S2" | "S3" | "S4";
        };
        /**
         * EscalationRole
         * @description What somebody is in an escalation.
         * @enum {string}
         */
        EscalationRole: "incident_lead" | "scribe" | "decision_owner" | "liaison";
        /**
         * EscalationState
         * @description Where an escalation stands.
         * @enum {string}
         */
        EscalationState: "received" | "triaged" | "assigned" | "in_progress" | "waiting" | "decision_pending" | "actioned" | "responded" | "closed" | "rejected" | "duplicate" | "withdrawn" | "reopened";
        /**
         * EscalationTemplateOut
         * @description The template of an escalation, and what the newest version would add; `version` is null where none was applied.
         *
         *     `proposes_*` are null where the escalation is at least as strict already.
         */
        EscalationTemplateOut: {
            /** Adds */
            adds: components["schemas"]["TemplateTask"][];
            /** Applied At */
            applied_at: string | null;
            /** Applied By */
            applied_by: string | null;
            /** Asks */
            asks: components["schemas"]["ClosingField"][];
            content: components["schemas"]["CaseTemplate"];
            demand_class: components["schemas"]["DemandClass"];
            /** Escalation */
            escalation: string;
            /** Is Newest */
            is_newest: boolean;
            /** Newest */
            newest: number;
            proposes_confidentiality: components["schemas"]["Confidentiality"] | null;
            /** Proposes No Tipping Off */
            proposes_no_tipping_off: boolean | null;
            /** Tell */
            tell: string[];
            /** Version */
            version: number | null;
        };
        /**
         * EventOut
         * @description Something that happened: who did what to which subject; never what changed.
         *
         *     `by` is a desk pseudonym. `position` is told to those who may read the ledger; everybody resumes by the event's id.
         */
        EventOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** Position */
            position: number | null;
            /** Subject */
            subject: string;
            /** Verb */
            verb: string;
        };
        /**
         * EvidenceOut
         * @description An item of the locker; of a locator `sha256` is the reported hash, and there is neither size nor type.
         */
        EvidenceOut: {
            /**
             * Collected At
             * Format: date-time
             */
            collected_at: string;
            /** Collected By */
            collected_by: string;
            /** Derived From */
            derived_from: string | null;
            kind: components["schemas"]["ItemKind"];
            /** Labels */
            labels: components["schemas"]["Label"][];
            /** Locator */
            locator: string | null;
            marking: components["schemas"]["Marking"];
            /** Media Type */
            media_type: string | null;
            /** Method */
            method: string;
            /** Original Name */
            original_name: string;
            query: components["schemas"]["QueryRecord"] | null;
            /** Ref */
            ref: string;
            /** Report Reference */
            report_reference: string | null;
            /** Seal */
            seal: string | null;
            /** Sealed At */
            sealed_at: string | null;
            /** Sealed By */
            sealed_by: string | null;
            /** Sha256 */
            sha256: string;
            /** Size */
            size: number | null;
            /** Source */
            source: string;
            state: components["schemas"]["ItemState"];
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /**
         * ExemplarOut
         * @description One event that shows the behaviour.
         */
        ExemplarOut: {
            /** Dataset */
            dataset: string;
            /** Row Key */
            row_key: string;
            /** Sentence */
            sentence: string;
            /**
             * Time
             * Format: date-time
             */
            time: string;
        };
        /**
         * ExportList
         * @description Which list, narrowed as its own address is, and which columns in which order; all of them where none is named.
         */
        ExportList: {
            /**
             * Columns
             * @default []
             */
            columns: string[];
            /**
             * Filters
             * @default {}
             */
            filters: {
                [key: string]: string;
            };
            list: components["schemas"]["ListName"];
        };
        /**
         * ExposureOut
         * @description One look of one's own.
         */
        ExposureOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            category: components["schemas"]["Label"];
            /** Id */
            id: string;
            medium: components["schemas"]["Medium"];
            /** Seconds */
            seconds: number;
            /** Subject */
            subject: string;
        };
        /**
         * ExtendClock
         * @description More time that an authority allowed, or that a rule gives; `document` names the evidence of it.
         */
        ExtendClock: {
            /** Document */
            document: string;
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /** Reason */
            reason: string;
        };
        /**
         * Family
         * @description The five families of the book; a clause's id starts with the letters of its family.
         * @enum {string}
         */
        Family: "dangerous" | "deceptive" | "sensitive" | "illegal" | "platform_manipulation";
        /**
         * FieldChange
         * @description One field of a clause that differs: its name and both values as text.
         */
        FieldChange: {
            /** Field */
            field: string;
            /** Newer */
            newer: string;
            /** Older */
            older: string;
        };
        /**
         * FileFormat
         * @description How rows lie in a file; of a workbook the first sheet that names its columns is read.
         * @enum {string}
         */
        FileFormat: "csv" | "jsonl" | "parquet" | "xlsx";
        /**
         * FileOut
         * @description One file of the snapshot that was read.
         */
        FileOut: {
            /** Bytes */
            bytes: number;
            /** Name */
            name: string;
            /** Rows */
            rows: number;
            /** Sha256 */
            sha256: string;
        };
        /**
         * FindingLine
         * @description A claim in a list, with the values of its numbers.
         */
        FindingLine: {
            /** Author */
            author: string;
            /** Case */
            case: string;
            /** Ref */
            ref: string;
            /** Statement */
            statement: string;
            /**
             * Written At
             * Format: date-time
             */
            written_at: string;
        };
        /**
         * FindingOut
         * @description One claim: `statement` holds the bindings as written, `text` the same with their values.
         */
        FindingOut: {
            /** Alternatives */
            alternatives: string[];
            /** Author */
            author: string;
            /** Case */
            case: string;
            /** Citations */
            citations: components["schemas"]["CitationOut"][];
            /** Clause */
            clause: string | null;
            confidence: components["schemas"]["Confidence"];
            /** Limits */
            limits: string[];
            /** Numbers */
            numbers: components["schemas"]["BoundNumberOut"][];
            /** Rationale */
            rationale: string;
            /** Ref */
            ref: string;
            /** Review Reason */
            review_reason: string;
            /** Reviewed At */
            reviewed_at: string | null;
            /** Reviewer */
            reviewer: string | null;
            state: components["schemas"]["FindingState"];
            /** Statement */
            statement: string;
            /** Supersedes */
            supersedes: string | null;
            /** Text */
            text: string;
            /** Version */
            version: number;
            /**
             * Written At
             * Format: date-time
             */
            written_at: string;
        };
        /**
         * FindingState
         * @description Where a claim stands.
         * @enum {string}
         */
        FindingState: "draft" | "proposed" | "confirmed" | "contested" | "refuted" | "superseded";
        /**
         * FiringOut
         * @description What a clock said, the instant it was for, and by how many seconds it was late.
         */
        FiringOut: {
            /**
             * Due For
             * Format: date-time
             */
            due_for: string;
            /**
             * Fired At
             * Format: date-time
             */
            fired_at: string;
            /** Late By */
            late_by: number;
            /** Mark */
            mark: string;
        };
        /**
         * FirstMeasure
         * @description First measures: reversible, and limited in place and time.
         * @enum {string}
         */
        FirstMeasure: "geo_block" | "de_index" | "unlist" | "hold_payout";
        /**
         * Flag
         * @description What makes a request touch more than its text says.
         * @enum {string}
         */
        Flag: "high_profile" | "minor" | "election" | "imminent_harm" | "press";
        /**
         * FloorOut
         * @description What needs the actor now; a section is null where they may not read what it is of.
         *
         *     `approvals` and `findings` wait for them, `my_leads` and `my_cases` are theirs and open, `jobs` are theirs and run
         *     or failed within a day. `holding` and `glass` count what waits for screeners and reviewers. `news` is what others
         *     did to one's cases and all that belongs to them, to leads one claimed and decisions one proposed.
         */
        FloorOut: {
            /** Approvals */
            approvals: components["schemas"]["ApprovalWaiting"][] | null;
            deliveries: components["schemas"]["Deliveries"] | null;
            /** Findings */
            findings: components["schemas"]["FindingLine"][] | null;
            /** Glass */
            glass: number | null;
            /** Holding */
            holding: number | null;
            /** Jobs */
            jobs: components["schemas"]["JobOut"][] | null;
            leads: components["schemas"]["OpenLeads"] | null;
            /** My Cases */
            my_cases: components["schemas"]["CaseLine"][] | null;
            /** My Leads */
            my_leads: components["schemas"]["LeadLine"][] | null;
            /** News */
            news: components["schemas"]["NewsOut"][];
        };
        /**
         * FoundOut
         * @description Something that answers a question; `home` is the case that a note belongs to, else the subject itself.
         */
        FoundOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Found In */
            found_in: string;
            /** Home */
            home: string;
            kind: components["schemas"]["DocumentKind"];
            snippet: components["schemas"]["SnippetOut"];
            /** Subject */
            subject: string;
            /** Title */
            title: string;
        };
        /**
         * GapOut
         * @description A time in which nobody is there: why, in a word and in words; `missing` are those who are away.
         */
        GapOut: {
            /**
             * Ends
             * Format: date-time
             */
            ends: string;
            /** Missing */
            missing: string[];
            /** Says */
            says: string;
            /** Shifts */
            shifts: string[];
            /**
             * Starts
             * Format: date-time
             */
            starts: string;
            why: components["schemas"]["Why"];
        };
        /**
         * GaugeOut
         * @description A number as `/metrics` tells it now.
         */
        GaugeOut: {
            /** Help */
            help: string;
            /** Name */
            name: string;
            /** Value */
            value: number;
        };
        /**
         * GiveGrant
         * @description Leave for a person to unmask; without a column it is for all sensitive columns of the dataset.
         */
        GiveGrant: {
            /** Column */
            column?: string | null;
            /** Dataset */
            dataset: string;
            /**
             * Days
             * @default 30
             */
            days: number;
            /**
             * Person
             * @description by name
             */
            person: string;
            /** Reason */
            reason: string;
        };
        /**
         * GiveReason
         * @description Why something is done.
         */
        GiveReason: {
            /** Reason */
            reason: string;
        };
        /**
         * GiveRoles
         * @description All the roles somebody has from now on.
         */
        GiveRoles: {
            /** Reason */
            reason: string;
            /** Roles */
            roles: components["schemas"]["Role"][];
        };
        /**
         * GlassOut
         * @description Broken glass; no compartment means all of them.
         */
        GlassOut: {
            /** Closed At */
            closed_at: string | null;
            /** Compartment */
            compartment: string | null;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Is Open */
            is_open: boolean;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Person */
            person: string;
            /** Reason */
            reason: string;
            /** Ref */
            ref: string;
            review: components["schemas"]["GlassReview"];
            /** Review Reason */
            review_reason: string;
            /** Reviewed At */
            reviewed_at: string | null;
            /** Reviewer */
            reviewer: string | null;
            /** Version */
            version: number;
        };
        /**
         * GlassReview
         * @description What another person said of broken glass.
         * @enum {string}
         */
        GlassReview: "waiting" | "approved" | "objected";
        /**
         * GlassVerdict
         * @description What a reviewer says.
         * @enum {string}
         */
        GlassVerdict: "approve" | "object";
        /** GrantOut */
        GrantOut: {
            /** Actor */
            actor: string;
            /** Column */
            column: string | null;
            /** Dataset */
            dataset: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Given At
             * Format: date-time
             */
            given_at: string;
            /** Given By */
            given_by: string;
            /** Reason */
            reason: string;
            /** Ref */
            ref: string;
            /** Revoked At */
            revoked_at: string | null;
            /** Revoked By */
            revoked_by: string | null;
        };
        /**
         * GroupOut
         * @description A stakeholder group; `is_shipped` says that every workspace has it.
         */
        GroupOut: {
            /** Channels */
            channels: components["schemas"]["ChannelOut"][];
            /** Is Shipped */
            is_shipped: boolean;
            /** Key */
            key: string;
            /** Name */
            name: string;
            /** People */
            people: components["schemas"]["GroupPerson"][];
            /** Version */
            version: number;
        };
        /** GroupPerson */
        GroupPerson: {
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * GroupsTold
         * @description The stakeholder groups that are told of the two gravest severities.
         */
        GroupsTold: {
            /**
             * S0
             * @default []
             */
            S0: string[];
            /**
             * S1
             * @default []
             */
            S1: string[];
        };
        /**
         * Growth
         * @description By what a snoozed lead must grow to wake.
         * @enum {string}
         */
        Growth: "members" | "volume" | "score";
        /** GuessIn */
        GuessIn: {
            /**
             * Encoding
             * @default utf-8
             */
            encoding: string;
            /** Path */
            path: string;
        };
        /** GuessOut */
        GuessOut: {
            /** Columns */
            columns: components["schemas"]["ColumnGuessOut"][];
            /** Declaration */
            declaration: {
                [key: string]: unknown;
            };
            /** Rows */
            rows: {
                [key: string]: string | null;
            }[];
        };
        /**
         * HandedIn
         * @description What a message became; the same one again is not new.
         */
        HandedIn: {
            /** Escalation */
            escalation: string;
            /** Is New */
            is_new: boolean;
        };
        /**
         * HandoverAction
         * @description Something to do: what, who, by when.
         */
        HandoverAction: {
            /** What */
            what: string;
            /**
             * When
             * @default
             */
            when: string;
            /**
             * Who
             * @default
             */
            who: string;
        };
        /**
         * HandoverDifference
         * @description What is new since the handover before, what is gone, and what changed.
         */
        HandoverDifference: {
            /** Added */
            added: string[];
            /** Changed */
            changed: components["schemas"]["ItemChange"][];
            /** Gone */
            gone: string[];
            /** Previous */
            previous: string | null;
        };
        /**
         * HandoverItemOut
         * @description One escalation of a handover: I-PASS, with the receiver's synthesis once there is one.
         */
        HandoverItemOut: {
            /** Actions */
            actions: components["schemas"]["HandoverAction"][];
            /** Answered At */
            answered_at: string | null;
            /** Answered By */
            answered_by: string | null;
            /** Contingencies */
            contingencies: components["schemas"]["Contingency"][];
            /** Escalation */
            escalation: string;
            /** Expires At */
            expires_at: string | null;
            illness: components["schemas"]["Illness"];
            /** Is Addendum */
            is_addendum: boolean;
            /** Number */
            number: number;
            /** Owner */
            owner: string | null;
            snapshot: components["schemas"]["HandoverSnapshot"];
            state: components["schemas"]["HandoverItemState"];
            /** Summary */
            summary: string;
            /** Synthesis */
            synthesis: string;
            /** Version */
            version: number;
        };
        /**
         * HandoverItemState
         * @description What the receiver said of an item; who has not been answered keeps it.
         * @enum {string}
         */
        HandoverItemState: "waiting" | "accepted" | "declined" | "passed" | "gone";
        /**
         * HandoverLine
         * @description A handover in a list.
         */
        HandoverLine: {
            /**
             * Drafted At
             * Format: date-time
             */
            drafted_at: string;
            /** Drafted By */
            drafted_by: string;
            /** From Desk */
            from_desk: string;
            /** Frozen At */
            frozen_at: string | null;
            /** Paged At */
            paged_at: string | null;
            /** Receiving Lead */
            receiving_lead: string | null;
            /** Ref */
            ref: string;
            /** Settled At */
            settled_at: string | null;
            /**
             * Shift Begins
             * Format: date-time
             */
            shift_begins: string;
            /**
             * Shift Ends
             * Format: date-time
             */
            shift_ends: string;
            state: components["schemas"]["HandoverState"];
            /** To Desk */
            to_desk: string;
            /** Version */
            version: number;
        };
        /**
         * HandoverOut
         * @description A handover with the items that one may see, what expires first before the rest.
         */
        HandoverOut: {
            /**
             * Drafted At
             * Format: date-time
             */
            drafted_at: string;
            /** Drafted By */
            drafted_by: string;
            /** From Desk */
            from_desk: string;
            /** Frozen At */
            frozen_at: string | null;
            /** Items */
            items: components["schemas"]["HandoverItemOut"][];
            /** Paged At */
            paged_at: string | null;
            /** Previous */
            previous: string | null;
            /** Receiving Lead */
            receiving_lead: string | null;
            /** Ref */
            ref: string;
            /** Settled At */
            settled_at: string | null;
            /**
             * Shift Begins
             * Format: date-time
             */
            shift_begins: string;
            /**
             * Shift Ends
             * Format: date-time
             */
            shift_ends: string;
            state: components["schemas"]["HandoverState"];
            /** To Desk */
            to_desk: string;
            /** Version */
            version: number;
        };
        /**
         * HandoverSnapshot
         * @description An escalation as it stood when the handover was frozen.
         */
        HandoverSnapshot: {
            /** Clocks */
            clocks: components["schemas"]["SnapshotClock"][];
            /** Publicity */
            publicity: string;
            /** Severity */
            severity: string | null;
            /** State */
            state: string;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /**
         * HandoverState
         * @description Where a handover stands.
         * @enum {string}
         */
        HandoverState: "draft" | "frozen" | "settled";
        /**
         * HandoverText
         * @description The whole note as Markdown.
         */
        HandoverText: {
            /** Markdown */
            markdown: string;
            /** Ref */
            ref: string;
        };
        /**
         * HarmImpact
         * @description How much harm, if it is true.
         * @enum {string}
         */
        HarmImpact: "critical" | "high" | "medium" | "low";
        /**
         * HarmUrgency
         * @description How soon the harm grows.
         * @enum {string}
         */
        HarmUrgency: "now" | "today" | "week" | "none";
        /**
         * HealthCheckOut
         * @description Something that the desk cannot work without, and whether it is there.
         */
        HealthCheckOut: {
            /** Detail */
            detail: string;
            /** Name */
            name: string;
            /** Ok */
            ok: boolean;
        };
        /**
         * HealthOut
         * @description How the desk is now: ready where every check holds.
         */
        HealthOut: {
            /** Checks */
            checks: components["schemas"]["HealthCheckOut"][];
            /** Gauges */
            gauges: components["schemas"]["GaugeOut"][];
            /** Ready */
            ready: boolean;
        };
        /**
         * HeatOut
         * @description Rows by weekday (Monday first) and hour of `zone`: the entity's as counts, the cohort's as shares of all of it.
         *
         *     `surprise` is log2 of the entity's share against the cohort's, half a row added to each count: 1 is twice as much,
         *     -1 half as much, and 0 also where both have next to nothing. `cohort_is` says whom it is measured against.
         */
        HeatOut: {
            /** Cohort */
            cohort: number[][];
            /** Cohort Entities */
            cohort_entities: number;
            /** Cohort Is */
            cohort_is: string;
            /** Cohort Rows */
            cohort_rows: number;
            /** Dataset */
            dataset: string;
            /** Entity */
            entity: number[][];
            /** Entity Rows */
            entity_rows: number;
            /** First */
            first: string | null;
            /** Last */
            last: string | null;
            /** Masked */
            masked: string[];
            /** Role */
            role: string;
            /** Surprise */
            surprise: number[][];
            /** Zone */
            zone: string;
        };
        /**
         * HintOut
         * @description One thing that speaks for (`+`) or against (`-`) a requester, or that is to do (`?`).
         */
        HintOut: {
            /** Says */
            says: string;
            /** Sign */
            sign: string;
        };
        /**
         * HistoryLine
         * @description Something that happened to a thing: who did what, why, and what changed where all of that may be seen.
         */
        HistoryLine: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** Details */
            details: {
                [key: string]: unknown;
            } | null;
            /** Reason */
            reason: string;
            /** Verb */
            verb: string;
        };
        /** HoldOut */
        HoldOut: {
            /** Entity */
            entity: string;
            /** Lifted At */
            lifted_at: string | null;
            /** Lifted By */
            lifted_by: string | null;
            /** Lifting Reason */
            lifting_reason: string;
            /**
             * Placed At
             * Format: date-time
             */
            placed_at: string;
            /** Placed By */
            placed_by: string;
            /** Reason */
            reason: string;
            /** Ref */
            ref: string;
        };
        /**
         * HoldingOut
         * @description An item that was held or stopped; of one that was destroyed its hash, report and certificate are what is left.
         */
        HoldingOut: {
            /** Certificate */
            certificate: string | null;
            /** Collected By */
            collected_by: string;
            /** Decided At */
            decided_at: string | null;
            /** Decided By */
            decided_by: string | null;
            /** Disposed At */
            disposed_at: string | null;
            /** Disposed By */
            disposed_by: string | null;
            /** Erased At */
            erased_at: string | null;
            /** Evidence */
            evidence: string;
            /** Instructed At */
            instructed_at: string | null;
            /** Instructed By */
            instructed_by: string | null;
            /** Instruction */
            instruction: string | null;
            /** Locator */
            locator: string | null;
            /** Media Type */
            media_type: string | null;
            /** Reason */
            reason: string;
            /** Report Reference */
            report_reference: string | null;
            /** Sha256 */
            sha256: string;
            /** Size */
            size: number | null;
            state: components["schemas"]["ItemState"];
            verdict: components["schemas"]["HoldingVerdict"] | null;
            /** Why */
            why: string;
        };
        /**
         * HoldingVerdict
         * @description What was judged of a held item: it may be worked with, it goes, or everything about it stops.
         * @enum {string}
         */
        HoldingVerdict: "released" | "refused" | "stopped";
        /**
         * HuntFile
         * @description The tables of a hunt that can be fetched.
         * @enum {string}
         */
        HuntFile: "leads" | "members" | "edges" | "exemplars";
        /**
         * HuntIn
         * @description A hunt as a person asks for it; `look_back` is all, tick (the detector's own) or a duration such as 30d.
         */
        HuntIn: {
            /** Dataset */
            dataset: string;
            /** Detector */
            detector: string;
            /**
             * Hypothesis
             * @default
             */
            hypothesis: string;
            /**
             * Look Back
             * @default all
             */
            look_back: string;
            /**
             * Parameters
             * @default {}
             */
            parameters: {
                [key: string]: number | string;
            };
            /** Since */
            since?: string | null;
            /** Until */
            until?: string | null;
            /** Version */
            version?: number | null;
        };
        /**
         * HuntOut
         * @description The record of one run, enough to repeat it; `limits` say what it may have missed.
         */
        HuntOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** Code Version */
            code_version: string;
            /** Dataset */
            dataset: string;
            /** Detector */
            detector: string;
            /** Detector Version */
            detector_version: number;
            /** Edges */
            edges: number;
            /** Engine Version */
            engine_version: string;
            /** Files */
            files: components["schemas"]["FileOut"][];
            /** Hypothesis */
            hypothesis: string;
            /** Leads */
            leads: components["schemas"]["SightOut"][];
            /** Limits */
            limits: string[];
            /** Parameters */
            parameters: {
                [key: string]: number | string;
            };
            /** Query */
            query: string;
            /** Result Hash */
            result_hash: string;
            /** Rows Read */
            rows_read: number;
            /** Run */
            run: string;
            /** Seconds */
            seconds: number;
            /** Set Aside */
            set_aside: string[];
            status: components["schemas"]["HuntStatus"];
            /** Table Version */
            table_version: number;
            /**
             * Window End
             * Format: date-time
             */
            window_end: string;
            /**
             * Window Start
             * Format: date-time
             */
            window_start: string;
        };
        /**
         * HuntStatus
         * @description What came of a hunt; inconclusive is "none found" on data that is known to be partial.
         * @enum {string}
         */
        HuntStatus: "found" | "none_found" | "inconclusive";
        /**
         * Illness
         * @description How much an item must be watched.
         * @enum {string}
         */
        Illness: "unstable" | "watcher" | "stable";
        /**
         * Impact
         * @description How much a decision weighs: a high one needs two approvals.
         * @enum {string}
         */
        Impact: "normal" | "high";
        /**
         * ImportForm
         * @description An upload of the purpose `escalations`, how its rows lie, and the mapping.
         */
        ImportForm: {
            format: components["schemas"]["FileFormat"];
            mapping: components["schemas"]["ImportMap"];
            /** Upload */
            upload: string;
        };
        /**
         * ImportMap
         * @description What the columns of a file are; what it leaves out and `propose` allows is proposed by rules, and marked so.
         *
         *     `source` names the tracker: its references are told from those of others. `answers` is the reference of an earlier
         *     row whose request this row answers: it becomes a note there, and starts what its `events.…` start.
         */
        ImportMap: {
            /** Fields */
            fields: {
                [key: string]: components["schemas"]["MapField"];
            };
            /**
             * Propose
             * @default true
             */
            propose: boolean;
            /** Source */
            source: string;
        };
        /**
         * ImportPreviewOut
         * @description The first rows one by one, and how many of those looked at would become what; `is_whole` where all were.
         *
         *     `warnings` name what the mapping reads and the file does not have, where the fields can do without.
         */
        ImportPreviewOut: {
            /** Columns */
            columns: string[];
            /** Counts */
            counts: {
                [key: string]: number;
            };
            /** Is Whole */
            is_whole: boolean;
            /** Looked At */
            looked_at: number;
            /** Rows */
            rows: components["schemas"]["PreviewRow"][];
            /** Warnings */
            warnings: components["schemas"]["MissingColumns"][];
        };
        /** IndexOut */
        IndexOut: {
            /** Dataset */
            dataset: string;
            /**
             * Indexed
             * @description files whose postings were made now
             */
            indexed: string[];
            /** Table Version */
            table_version: number;
        };
        /**
         * Instruct
         * @description Legal's instruction to dispose of a stopped item: where it was, what was reported, and what to do.
         */
        Instruct: {
            /** Instruction */
            instruction: string;
            /** Locator */
            locator: string;
            /** Report Reference */
            report_reference: string;
        };
        /** IntakeSourceOut */
        IntakeSourceOut: {
            /** Address */
            address: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Disabled At */
            disabled_at: string | null;
            mapping: components["schemas"]["ImportMap"];
            /** Name */
            name: string;
            shape: components["schemas"]["SourceShape"];
            /** Version */
            version: number;
        };
        /**
         * InternalTarget
         * @description The organisation's own number for a duty whose law has none; always marked as its own.
         */
        InternalTarget: {
            /**
             * Internal
             * @default true
             * @constant
             */
            internal: true;
            unit: components["schemas"]["Unit"];
            /** Value */
            value: number;
        };
        /**
         * IssueToken
         * @description A token to issue; no permissions means all that the person's roles carry.
         */
        IssueToken: {
            /**
             * Days
             * @default 90
             */
            days: number;
            /**
             * Label
             * @default
             */
            label: string;
            /**
             * Permissions
             * @default []
             */
            permissions: components["schemas"]["Permission"][];
        };
        /**
         * ItemChange
         * @description An item that differs from the handover before: in words, what.
         */
        ItemChange: {
            /** Escalation */
            escalation: string;
            /** Says */
            says: string;
        };
        /**
         * ItemKind
         * @description What an item is; of a `locator_only` item the desk keeps no bytes, ever.
         * @enum {string}
         */
        ItemKind: "file" | "capture" | "query_result" | "log_extract" | "message" | "external_page" | "audio_clip" | "locator_only";
        /**
         * ItemOut
         * @description A listed thing: as it was named, the entity it is, and what became of it.
         */
        ItemOut: {
            /** Effect At */
            effect_at: string | null;
            /** Entity */
            entity: string | null;
            /** Is Confirmed */
            is_confirmed: boolean;
            /** Named */
            named: string;
            /** Note */
            note: string;
            /** Number */
            number: number;
            outcome: components["schemas"]["Outcome"] | null;
            /** Set By */
            set_by: string | null;
            /** Territory */
            territory: string;
            /** Version */
            version: number;
        };
        /**
         * ItemState
         * @description Where an item stands; only a draft can still be changed, and only into sealed, quarantined or stopped.
         *
         *     A `held` item came from outside and waits to be screened; of a `stopped` one nothing is processed any more.
         * @enum {string}
         */
        ItemState: "held" | "stopped" | "draft" | "sealed" | "superseded" | "released" | "quarantined" | "destroyed";
        /**
         * JobFile
         * @description The file that a job made.
         */
        JobFile: {
            /** Media Type */
            media_type: string;
            /** Name */
            name: string;
            /** Sha256 */
            sha256: string;
            /** Size */
            size: number;
        };
        /**
         * JobOut
         * @description A job: queued where `work` has not taken it up yet, and then running until it is done, failed or cancelled.
         */
        JobOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Attempt
             * @description how often it was begun; above 1 where `work` was cut off
             */
            attempt: number;
            /** By */
            by: string;
            /**
             * Doing
             * @description what it is doing
             */
            doing: string;
            /** Ended At */
            ended_at: string | null;
            file: components["schemas"]["JobFile"] | null;
            /** Form */
            form: {
                [key: string]: unknown;
            };
            /** Kind */
            kind: string;
            /**
             * Problem
             * @description why it failed: status, code, detail, fix, facts
             */
            problem: {
                [key: string]: unknown;
            } | null;
            /**
             * Progress
             * @description how much is done, 0 to 1
             */
            progress: number;
            /** Ref */
            ref: string;
            /**
             * Result
             * @description what came of it, by reference
             */
            result: {
                [key: string]: unknown;
            } | null;
            /** Schedule */
            schedule: string | null;
            /** Slot */
            slot: string | null;
            /** Started At */
            started_at: string | null;
            state: components["schemas"]["JobState"];
            /** Subject */
            subject: string;
        };
        /**
         * JobState
         * @description Where a job is; the last three are ends.
         * @enum {string}
         */
        JobState: "queued" | "running" | "done" | "failed" | "cancelled";
        /**
         * Judge
         * @description A judgement, and why.
         */
        Judge: {
            /** Reason */
            reason: string;
        };
        /**
         * KeepAuthority
         * @description An organisation that makes demands, with where what is said of it is from.
         */
        KeepAuthority: {
            /**
             * Call Back
             * @description the number that is known, and not one that a demand names
             * @default
             */
            call_back: string;
            /**
             * Domains
             * @default []
             */
            domains: string[];
            /**
             * Is Retired
             * @default false
             */
            is_retired: boolean;
            /**
             * Jurisdiction
             * @description ISO 3166, as SG or AU-NSW; EU
             */
            jurisdiction: string;
            kind: components["schemas"]["RequesterKind"];
            /** Name */
            name: string;
            /**
             * Source
             * @description where this is from, and who looked
             * @default
             */
            source: string;
        };
        /**
         * Kept
         * @description What stays although it names the person, and why.
         */
        Kept: {
            /** Count */
            count: number;
            /** What */
            what: string;
            /** Why */
            why: string;
        };
        /**
         * KnownHashOut
         * @description A known hash, with who added it, when and why.
         */
        KnownHashOut: {
            /**
             * Added At
             * Format: date-time
             */
            added_at: string;
            /** Added By */
            added_by: string;
            /** Reason */
            reason: string;
            /** Sha256 */
            sha256: string;
            /** Source */
            source: string;
            verdict: components["schemas"]["KnownVerdict"];
        };
        /**
         * KnownVerdict
         * @description What is known of a hash: clear content needs no screening, known harm stops whatever carries it.
         * @enum {string}
         */
        KnownVerdict: "clear" | "known_harm";
        /**
         * Label
         * @description What in an item may hurt those who look, or those whom it is about; each asks for a reason to look.
         * @enum {string}
         */
        Label: "csam_suspected" | "graphic_violence" | "sexual" | "self_harm" | "hate" | "terrorism" | "personal_data" | "minor" | "privileged" | "unmasked";
        /**
         * LabelIn
         * @description A verdict on one member, or on all of them where no member is named.
         */
        LabelIn: {
            /** Member */
            member?: string | null;
            /**
             * Reason
             * @default
             */
            reason: string;
            verdict: components["schemas"]["Verdict"];
        };
        /**
         * Lasted
         * @description For how many seconds the look has lasted so far.
         */
        Lasted: {
            /** Seconds */
            seconds: number;
        };
        /**
         * LeadCountsOut
         * @description How many leads there are to see: in each state, and of each detector those that are open.
         */
        LeadCountsOut: {
            /** Detectors */
            detectors: {
                [key: string]: number;
            };
            /** States */
            states: {
                [key: string]: number;
            };
            /** Total */
            total: number;
        };
        /**
         * LeadLine
         * @description A lead as a list shows it.
         */
        LeadLine: {
            /** Assignee */
            assignee: string | null;
            /** Detector */
            detector: string;
            /** Family */
            family: string;
            /**
             * First Seen
             * Format: date-time
             */
            first_seen: string;
            /**
             * Last Seen
             * Format: date-time
             */
            last_seen: string;
            /** Member Count */
            member_count: number;
            /** Q Value */
            q_value: number | null;
            /** Ref */
            ref: string;
            /** Score */
            score: number;
            state: components["schemas"]["LeadState"];
            /** Title */
            title: string;
            verdict: components["schemas"]["Verdict"] | null;
            /** Version */
            version: number;
            /** Volume */
            volume: number;
        };
        /**
         * LeadMention
         * @description A lead that has an entity as a member: what the member was found to be, and how strongly it takes part.
         */
        LeadMention: {
            /** Assignee */
            assignee: string | null;
            /** Detector */
            detector: string;
            /** Family */
            family: string;
            /**
             * First Seen
             * Format: date-time
             */
            first_seen: string;
            /**
             * Last Seen
             * Format: date-time
             */
            last_seen: string;
            /** Member Count */
            member_count: number;
            /** Member Score */
            member_score: number;
            /** Q Value */
            q_value: number | null;
            /** Ref */
            ref: string;
            role: components["schemas"]["MemberRole"];
            /** Score */
            score: number;
            state: components["schemas"]["LeadState"];
            /** Title */
            title: string;
            verdict: components["schemas"]["Verdict"] | null;
            /** Version */
            version: number;
            /** Volume */
            volume: number;
        };
        /**
         * LeadNamed
         * @description A lead, and the version of it that was read.
         */
        LeadNamed: {
            /** Ref */
            ref: string;
            /** Version */
            version: number;
        };
        /**
         * LeadOut
         * @description A lead with all that was claimed and all that people said of it.
         *
         *     `question` is asked of whoever triages where the target could be the victim; else it is empty. `unmasked` names the
         *     sensitive columns whose values are shown this once. `undoable` is the asker's own last act, while it can be undone.
         */
        LeadOut: {
            /** Assignee */
            assignee: string | null;
            /** Baseline */
            baseline: number;
            /** Cases */
            cases: string[];
            /** Counter Evidence */
            counter_evidence: components["schemas"]["CounterEvidenceOut"][];
            /** Dataset */
            dataset: string;
            /** Detector */
            detector: string;
            /** Detector Version */
            detector_version: number;
            /** Exemplars */
            exemplars: components["schemas"]["ExemplarOut"][];
            /** Explanation */
            explanation: string;
            /** Family */
            family: string;
            /**
             * First Seen
             * Format: date-time
             */
            first_seen: string;
            /** Key */
            key: string;
            /**
             * Last Seen
             * Format: date-time
             */
            last_seen: string;
            /** Member Count */
            member_count: number;
            /** Members */
            members: components["schemas"]["MemberOut"][];
            /** Observations */
            observations: number;
            /** Outcomes */
            outcomes: components["schemas"]["OutcomeOut"][];
            /** Parameters */
            parameters: {
                [key: string]: number | string;
            };
            /** Q Value */
            q_value: number | null;
            /** Question */
            question: string;
            /** Ref */
            ref: string;
            /** Run */
            run: string;
            /** Score */
            score: number;
            snooze: components["schemas"]["SnoozeOut"] | null;
            state: components["schemas"]["LeadState"];
            /** Statistic */
            statistic: string;
            /** Title */
            title: string;
            /** Top Objects */
            top_objects: components["schemas"]["TopObjectOut"][];
            undoable?: components["schemas"]["TriageAct"] | null;
            /**
             * Unmasked
             * @default []
             */
            unmasked: string[];
            verdict: components["schemas"]["Verdict"] | null;
            /** Version */
            version: number;
            /** Volume */
            volume: number;
            /**
             * Window End
             * Format: date-time
             */
            window_end: string;
            /**
             * Window Start
             * Format: date-time
             */
            window_start: string;
        };
        /**
         * LeadSort
         * @description The order of a list: most, strongest or newest first; with a minus the other way round, the least first.
         * @enum {string}
         */
        LeadSort: "score" | "-score" | "last_seen" | "-last_seen" | "first_seen" | "-first_seen" | "member_count" | "-member_count";
        /**
         * LeadState
         * @description Where a lead stands: waiting for a look, asleep until it grows, judged, or part of a case.
         * @enum {string}
         */
        LeadState: "open" | "snoozed" | "judged" | "in_case";
        /**
         * LedgerLine
         * @description One entry as it is shown; its payload stays where it is.
         */
        LedgerLine: {
            /** Actor */
            actor: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Hash */
            hash: string;
            /** Position */
            position: number;
            /** Reason */
            reason: string;
            /** Subject */
            subject: string;
            /** Verb */
            verb: string;
        };
        /**
         * LetInto
         * @description All the compartments somebody is in from now on.
         */
        LetInto: {
            /** Compartments */
            compartments: string[];
            /** Reason */
            reason: string;
        };
        /**
         * Likeness
         * @description Another escalation that may be the same, and why one thinks so.
         */
        Likeness: {
            /** Likeness */
            likeness: number;
            /** Ref */
            ref: string;
            state: components["schemas"]["EscalationState"];
            /** Title */
            title: string;
            /** Why */
            why: string[];
        };
        /** Link */
        Link: {
            /** To */
            to: string;
        };
        /**
         * LinkEdge
         * @description Why two entities are linked, in a sentence, and where that stands.
         *
         *     `role` is the role of a dataset through which they are, or the kinds of what two members of a lead have in common.
         *     `weight` is the rarity of what links (1 is the rarest), or the number of things in common. `lead` is who says so.
         */
        LinkEdge: {
            /** Dataset */
            dataset: string;
            /** First */
            first: string | null;
            /** Last */
            last: string | null;
            /** Lead */
            lead?: string | null;
            /** Role */
            role: string;
            /** Rows */
            rows: number;
            /** Source */
            source: string;
            /** Target */
            target: string;
            /** Weight */
            weight: number;
            /** Why */
            why: string;
        };
        /**
         * LinkNode
         * @description An entity of a graph: in how many rows it stands there, and how many others it is linked with.
         *
         *     `shared_by` of what links is how many hold it; a hub is held by too many to connect anybody. `role` is what a person
         *     found the entity to be, in a lead or a case.
         */
        LinkNode: {
            /** Entity */
            entity: string;
            /**
             * Is Hub
             * @default false
             */
            is_hub: boolean;
            /** Kind */
            kind: string;
            /** Role */
            role?: string | null;
            /** Rows */
            rows: number;
            /** Shared By */
            shared_by: number;
        };
        /**
         * LinkOut
         * @description A one-time link, shown this once; whoever has it sets the person's password.
         */
        LinkOut: {
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Token */
            token: string;
        };
        /**
         * LinksOut
         * @description A link graph about an entity, a lead or a case, whose name `entity` is.
         *
         *     `set_aside` says what was seen and links nothing, and why; `is_cut` that there is more than is shown; `empty` what
         *     was not looked at, or what would fill the graph.
         */
        LinksOut: {
            /** Edges */
            edges: components["schemas"]["LinkEdge"][];
            /**
             * Empty
             * @default []
             */
            empty: string[];
            /** Entity */
            entity: string;
            /**
             * Is Cut
             * @default false
             */
            is_cut: boolean;
            /** Nodes */
            nodes: components["schemas"]["LinkNode"][];
            /**
             * Set Aside
             * @default []
             */
            set_aside: string[];
        };
        /**
         * ListName
         * @description A list that can leave as a file.
         * @enum {string}
         */
        ListName: "leads" | "cases" | "approvals" | "actions" | "messages" | "runs" | "ledger" | "entities" | "datasets" | "jobs";
        /** LoadIn */
        LoadIn: {
            /**
             * Compartment
             * @description who alone may see a new dataset; absent: the desk
             */
            compartment?: string | null;
            /**
             * Declaration
             * @description YAML or its document; absent: as the dataset was declared
             */
            declaration?: {
                [key: string]: unknown;
            } | string | null;
            /**
             * Message
             * @default
             */
            message: string;
            /**
             * Paths
             * @description files or patterns, .zip, .gz, .zst
             */
            paths: string[];
        };
        /** LoadLine */
        LoadLine: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** Bytes */
            bytes: number;
            /** File */
            file: string;
            /** Future */
            future: number;
            /** Load */
            load: string;
            /** Message */
            message: string;
            /** Quarantined */
            quarantined: number;
            /** Rows */
            rows: number;
            /** Rows In */
            rows_in: number;
            /** Sha256 */
            sha256: string;
            /** Table Version */
            table_version: number;
        };
        /** LoadOut */
        LoadOut: {
            /** Dataset */
            dataset: string;
            /**
             * Future
             * @description rows whose event lies after the load: flagged, not dropped
             */
            future: number;
            /** Notes */
            notes: string[];
            /**
             * Postings
             * @description the posting files of the version, by which links are found
             */
            postings: string[];
            /** Quarantined */
            quarantined: number;
            /** Rows */
            rows: number;
            /** Rows In */
            rows_in: number;
            /** Sources */
            sources: components["schemas"]["SourceOut"][];
            /** Table Version */
            table_version: number;
            /**
             * Unchanged
             * @description every file had been loaded before, so nothing changed
             */
            unchanged: boolean;
        };
        /**
         * Locale
         * @description The languages that come with the product.
         * @enum {string}
         */
        Locale: "en" | "ja" | "ko" | "zh-Hans" | "id" | "th" | "vi";
        /**
         * LostClock
         * @description An open clock that would say nothing more, or something else than its rules say, and why that is wrong.
         */
        LostClock: {
            /** Ref */
            ref: string;
            /** Subject */
            subject: string;
            /** Why */
            why: string;
        };
        /**
         * MailFailureOut
         * @description A mail of the mailbox that could not be taken in; `place` is the folder and number under which it lies there.
         */
        MailFailureOut: {
            /** Code */
            code: string;
            /**
             * First At
             * Format: date-time
             */
            first_at: string;
            /** Id */
            id: number;
            /**
             * Last At
             * Format: date-time
             */
            last_at: string;
            /** Place */
            place: string;
            /** Says */
            says: string;
            /** Settled At */
            settled_at: string | null;
            /** Tries */
            tries: number;
        };
        /**
         * MailFate
         * @description What a mail became: a new escalation, a word on an older one, or nothing, because it was here already.
         * @enum {string}
         */
        MailFate: "taken_in" | "threaded" | "known";
        /**
         * MailTaken
         * @description What a mail became, when it is proposed to have been received, and what was odd about it.
         */
        MailTaken: {
            /** Escalation */
            escalation: string;
            /** Evidence */
            evidence: string[];
            fate: components["schemas"]["MailFate"];
            /** Received At */
            received_at: string | null;
            /** Told */
            told: string[];
        };
        /**
         * MakeBundle
         * @description The sealed bundle of a case; outside the desk entities appear by pseudonym and no original content is in it.
         */
        MakeBundle: {
            /** @default internal */
            audience: components["schemas"]["Audience"];
        };
        /**
         * MakeReport
         * @description The report on a case; outside the desk entities appear by pseudonym and notes are left out.
         */
        MakeReport: {
            /** @default internal */
            audience: components["schemas"]["Audience"];
            /** @default html */
            format: components["schemas"]["ReportFormat"];
        };
        /**
         * MapField
         * @description Where a value is from: columns (several are put below each other, dotted ones lie within), or always the same.
         *
         *     Of its columns a file must have one, unless `always` says what stands without any: `unknown_column`.
         *     `values` turns a row's words into the desk's. A text for a list is split at `split`. A time that is not ISO 8601
         *     is read by `time_format`, as Python's strptime writes it, in `zone`: a format names no zone of its own.
         */
        MapField: {
            /**
             * Always
             * @default
             */
            always: string;
            /**
             * Columns
             * @default []
             */
            columns: string[];
            /**
             * Otherwise
             * @description what stands for words that `values` does not name
             * @default
             */
            otherwise: string;
            /**
             * Split
             * @default
             */
            split: string;
            /**
             * Time Format
             * @default
             */
            time_format: string;
            /**
             * Values
             * @default {}
             */
            values: {
                [key: string]: string;
            };
            /**
             * Zone
             * @default
             */
            zone: string;
        };
        /**
         * Marking
         * @description With whom an item may be shared, after the Traffic Light Protocol 2.0.
         * @enum {string}
         */
        Marking: "red" | "amber_strict" | "amber" | "green" | "clear";
        /**
         * Matrix
         * @description Everything that decides the order of the queue and the promises of a severity.
         */
        Matrix: {
            /**
             * At Least
             * @description the least severity of a class
             * @default {}
             */
            at_least: {
                [key: string]: "S0" | "S1" | "S2" | "S3" | "S4";
            };
            cadence: components["schemas"]["Cadence"];
            demands: components["schemas"]["BySeverity"];
            severity: components["schemas"]["ByImpact"];
            /**
             * @default {
             *       "ageing_per_hour": 0.5,
             *       "duplicate": 30,
             *       "explored": 500,
             *       "explored_share": 0.02,
             *       "exposure": 1,
             *       "handling_minutes": 30,
             *       "hours_to_next_look": 1,
             *       "slack_factor": 3,
             *       "trusted_flagger": 20,
             *       "violates": 0.5,
             *       "vulnerable": 50
             *     }
             */
            weights: components["schemas"]["Weights"];
        };
        /**
         * MatrixOut
         * @description A version of the matrix; 0 is the one that ships.
         */
        MatrixOut: {
            /** At */
            at: string | null;
            /** By */
            by: string | null;
            content: components["schemas"]["Matrix"];
            /** Reason */
            reason: string;
            /** Version */
            version: number;
        };
        /**
         * Measure
         * @description What a clause may allow and a decision may do: the one vocabulary of actions.
         * @enum {string}
         */
        Measure: "remove" | "disable" | "demote" | "age_gate" | "label" | "demonetise" | "withhold_royalties" | "neutralise" | "warn" | "feature_block" | "suspend" | "terminate" | "restore" | "reinstate" | "geo_block" | "preserve" | "refer";
        /**
         * MeasuredShare
         * @description `hits` of `n` with the 95 % Wilson interval; where n is 0 nothing is known: `share` is null.
         */
        MeasuredShare: {
            /** High */
            high: number;
            /** Hits */
            hits: number;
            /** Low */
            low: number;
            /** N */
            n: number;
            /** Share */
            share: number | null;
        };
        /**
         * Medium
         * @description Through what something is taken in.
         * @enum {string}
         */
        Medium: "image" | "audio" | "video" | "text";
        /**
         * MemberOut
         * @description A member with its role and label, and who gave them.
         */
        MemberOut: {
            /** Entity */
            entity: string;
            /**
             * Last Seen
             * Format: date-time
             */
            last_seen: string;
            role: components["schemas"]["MemberRole"];
            /** Role At */
            role_at: string | null;
            /** Role By */
            role_by: string | null;
            /** Score */
            score: number;
            verdict: components["schemas"]["Verdict"] | null;
            /** Verdict At */
            verdict_at: string | null;
            /** Verdict By */
            verdict_by: string | null;
        };
        /**
         * MemberRole
         * @description What a person found a member to be; on `unknown` nobody can enforce.
         * @enum {string}
         */
        MemberRole: "operator" | "buyer" | "beneficiary" | "target" | "bystander" | "unknown";
        /**
         * MentionsOut
         * @description At most 100 of each, the newest first; `empty` says what was not looked up, `is_cut` that there are more.
         */
        MentionsOut: {
            /** Cases */
            cases: components["schemas"]["CaseMention"][];
            /** Decisions */
            decisions: components["schemas"]["DecisionLine"][];
            /** Empty */
            empty: string[];
            /** Entity */
            entity: string;
            /** Is Cut */
            is_cut: boolean;
            /** Leads */
            leads: components["schemas"]["LeadMention"][];
        };
        /**
         * MessageKind
         * @description What a message is: an order to act on the platform, news for people, or an update to one channel.
         * @enum {string}
         */
        MessageKind: "action" | "notification" | "update";
        /**
         * MessageOut
         * @description A message as it stands; `error` is how its last attempt failed, empty where none did.
         */
        MessageOut: {
            /** About */
            about: string;
            /** Attempts */
            attempts: number;
            /** Destination */
            destination: string;
            /** Error */
            error: string;
            /** Idempotency Key */
            idempotency_key: string;
            kind: components["schemas"]["MessageKind"];
            /**
             * Next At
             * Format: date-time
             */
            next_at: string;
            /** Order Key */
            order_key: string;
            /**
             * Posted At
             * Format: date-time
             */
            posted_at: string;
            /** Receipt */
            receipt: {
                [key: string]: unknown;
            } | null;
            /** Ref */
            ref: string;
            /** Settled At */
            settled_at: string | null;
            /** Simulation */
            simulation: boolean;
            /** Skip Reason */
            skip_reason: string;
            state: components["schemas"]["MessageState"];
            /** Topic */
            topic: string;
            /** Webhook Id */
            webhook_id: string;
        };
        /**
         * MessageState
         * @description What became of a message: it waits, it arrived, it was given up by the desk, or left out by a person.
         * @enum {string}
         */
        MessageState: "waiting" | "delivered" | "dead" | "skipped";
        /**
         * MessageWhole
         * @description The same with the exact text that is sent and the newest attempts.
         */
        MessageWhole: {
            /** About */
            about: string;
            /** Attempts */
            attempts: number;
            /** Body */
            body: string;
            /** Destination */
            destination: string;
            /** Error */
            error: string;
            /** Idempotency Key */
            idempotency_key: string;
            kind: components["schemas"]["MessageKind"];
            /**
             * Next At
             * Format: date-time
             */
            next_at: string;
            /** Order Key */
            order_key: string;
            /**
             * Posted At
             * Format: date-time
             */
            posted_at: string;
            /** Receipt */
            receipt: {
                [key: string]: unknown;
            } | null;
            /** Ref */
            ref: string;
            /** Settled At */
            settled_at: string | null;
            /** Simulation */
            simulation: boolean;
            /** Skip Reason */
            skip_reason: string;
            state: components["schemas"]["MessageState"];
            /** Topic */
            topic: string;
            /** Tries */
            tries: components["schemas"]["AttemptOut"][];
            /** Webhook Id */
            webhook_id: string;
        };
        /**
         * MetricsBy
         * @description What figures are told apart by; an escalation of two places counts in both.
         * @enum {string}
         */
        MetricsBy: "all" | "demand_class" | "jurisdiction" | "severity" | "requester_kind" | "week" | "month";
        /**
         * MetricsGroup
         * @description The figures of escalations that were received in the period, and of the clocks of any that fell due in it.
         */
        MetricsGroup: {
            attainment: components["schemas"]["MeasuredShare"];
            contain: components["schemas"]["TimeSpread"];
            decide: components["schemas"]["TimeSpread"];
            /** Escalations */
            escalations: number;
            first_touch: components["schemas"]["TimeSpread"];
            /** Key */
            key: string;
            reopened: components["schemas"]["MeasuredShare"];
            respond: components["schemas"]["TimeSpread"];
            slack: components["schemas"]["SlackSpread"];
        };
        /**
         * MissingColumns
         * @description Columns that a field names and the file does not have, and what the field is read from instead.
         */
        MissingColumns: {
            /** Columns */
            columns: string[];
            /** Field */
            field: string;
            /** Says */
            says: string;
        };
        /**
         * Move
         * @description On to another state; a closing names how it ended, a duplicate of what, an answer which clocks it meets.
         */
        Move: {
            /** Decision */
            decision?: string | null;
            disposition?: components["schemas"]["EscalationDisposition"] | null;
            /** Duplicate Of */
            duplicate_of?: string | null;
            /**
             * Meets
             * @default []
             */
            meets: string[];
            /**
             * None Owed
             * @description why no answer is owed, where none is
             * @default
             */
            none_owed: string;
            /**
             * Reason
             * @default
             */
            reason: string;
            state: components["schemas"]["EscalationState"];
        };
        /** MoveCase */
        MoveCase: {
            /**
             * Reason
             * @default
             */
            reason: string;
            state: components["schemas"]["CaseState"];
        };
        /**
         * MoveOut
         * @description What a change of the book of obligations moved on an escalation, by the references of clocks.
         */
        MoveOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Edition */
            edition: number;
            /** Escalation */
            escalation: string;
            /** Let Go */
            let_go: string[];
            /** Retimed */
            retimed: string[];
            /** Started */
            started: string[];
        };
        /**
         * MyExposure
         * @description One's own exposure, told to nobody else: today, the last fourteen days with today last, caps and wishes.
         */
        MyExposure: {
            caps: components["schemas"]["CapsOut"];
            /** Days */
            days: components["schemas"]["DayOut"][];
            /** Is Capped */
            is_capped: boolean;
            preferences: components["schemas"]["Preferences"];
            today: components["schemas"]["TodayOut"];
            /** Wants Break */
            wants_break: boolean;
        };
        /**
         * NameOut
         * @description Whose password was set.
         */
        NameOut: {
            /** Name */
            name: string;
        };
        /**
         * NewsOut
         * @description What somebody else did to a thing in which one takes part.
         */
        NewsOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** Reason */
            reason: string;
            /** Subject */
            subject: string;
            /** Verb */
            verb: string;
        };
        /**
         * NoteDirection
         * @description From whom to whom a note goes: from the requester, to them, or within the desk.
         * @enum {string}
         */
        NoteDirection: "in" | "out" | "inside";
        /**
         * NoteOut
         * @description A note with every text it ever had, oldest first.
         */
        NoteOut: {
            /** Author */
            author: string;
            /** Case */
            case: string;
            /** Id */
            id: number;
            /** Text */
            text: string;
            /** Version */
            version: number;
            /** Versions */
            versions: components["schemas"]["NoteVersionOut"][];
            /**
             * Written At
             * Format: date-time
             */
            written_at: string;
        };
        /** NoteVersionOut */
        NoteVersionOut: {
            /** Author */
            author: string;
            /** Text */
            text: string;
            /** Version */
            version: number;
            /**
             * Written At
             * Format: date-time
             */
            written_at: string;
        };
        /**
         * NotificationOut
         * @description Word to oneself: `code` says what happened, `about` names what, on `subject`; `@n` is its version or attempt.
         */
        NotificationOut: {
            /** About */
            about: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Code */
            code: string;
            /** Id */
            id: number;
            /** Read At */
            read_at: string | null;
            /** Subject */
            subject: string;
        };
        /**
         * ObligationBudget
         * @description How much time: a number and what it counts.
         */
        ObligationBudget: {
            unit: components["schemas"]["Unit"];
            /** Value */
            value: number;
        };
        /**
         * ObligationChanges
         * @description What becomes different in a row; what is left out, or null, stays.
         */
        ObligationChanges: {
            budget?: components["schemas"]["ObligationBudget"] | null;
            /** Classes */
            classes?: components["schemas"]["DemandClass"][] | null;
            earliest?: components["schemas"]["ObligationBudget"] | null;
            /** Effective From */
            effective_from?: string | null;
            /** Effective To */
            effective_to?: string | null;
            internal_target?: components["schemas"]["ObligationBudget"] | null;
            /** Mandatory */
            mandatory?: boolean | null;
            /** Note */
            note?: string | null;
            /** Pausable */
            pausable?: boolean | null;
            /** Pause Note */
            pause_note?: string | null;
            /** Requesters */
            requesters?: components["schemas"]["RequesterKind"][] | null;
            /** Source */
            source?: string[] | null;
            standing?: components["schemas"]["Standing"] | null;
            /** Summary */
            summary?: string | null;
            verification?: components["schemas"]["Verification"] | null;
        };
        /**
         * ObligationHistory
         * @description The revisions of a row, the newest first.
         */
        ObligationHistory: {
            /**
             * Caveat
             * @default The book of obligations is no legal advice: Legal decides what applies, from the text of the law.
             */
            caveat: string;
            /** Items */
            items: components["schemas"]["ObligationRevisionOut"][];
            /** Obligation */
            obligation: string;
        };
        /**
         * ObligationOut
         * @description A row as it is in force: what the organisation says of it, and by which revision (0 is as shipped).
         *
         *     `version` is the number of the last revision there is, which an edit names; it may wait to take effect.
         */
        ObligationOut: {
            /**
             * After
             * @default []
             */
            after: string[];
            applies: components["schemas"]["Applies"];
            bound: components["schemas"]["Bound"];
            budget?: components["schemas"]["ObligationBudget"] | null;
            /** Calendar */
            calendar?: string | null;
            /**
             * Caveat
             * @default The book of obligations is no legal advice: Legal decides what applies, from the text of the law.
             */
            caveat: string;
            /**
             * Classes
             * @default []
             */
            classes: components["schemas"]["DemandClass"][];
            clock_class: components["schemas"]["ClockClass"];
            /**
             * Counterparty
             * @default false
             */
            counterparty: boolean;
            /** Duty */
            duty: components["schemas"]["Duty"][];
            earliest?: components["schemas"]["ObligationBudget"] | null;
            /** Effective From */
            effective_from?: string | null;
            /** Effective To */
            effective_to?: string | null;
            /** Id */
            id: string;
            /** Instrument */
            instrument: string;
            internal_target?: components["schemas"]["InternalTarget"] | null;
            /** Jurisdiction */
            jurisdiction: string;
            /** Mandatory */
            mandatory: boolean;
            /**
             * Note
             * @default
             */
            note: string;
            /** Pausable */
            pausable: boolean;
            /**
             * Pause Note
             * @default
             */
            pause_note: string;
            percentile?: components["schemas"]["Percentile"] | null;
            /** Provision */
            provision: string;
            /** Recipient */
            recipient: string;
            /**
             * Requesters
             * @default []
             */
            requesters: components["schemas"]["RequesterKind"][];
            /** Revision */
            revision: number;
            /**
             * Source
             * @default []
             */
            source: string[];
            standing: components["schemas"]["Standing"];
            starts_on: components["schemas"]["StartEvent"];
            /** Summary */
            summary: string;
            /** Trigger */
            trigger: string;
            verification: components["schemas"]["Verification"];
            /** Version */
            version: number;
            /** Who */
            who: string;
            /** Zone */
            zone: string;
        };
        /**
         * ObligationRevisionOut
         * @description One revision of a row: who, when, why, and what differed from the one before it.
         */
        ObligationRevisionOut: {
            applies: components["schemas"]["Applies"];
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** Differences */
            differences: components["schemas"]["RevisedField"][];
            /**
             * Effective From
             * Format: date-time
             */
            effective_from: string;
            /** Reason */
            reason: string;
            /** Revision */
            revision: number;
            /**
             * State
             * @enum {string}
             */
            state: "past" | "in_force" | "waiting" | "set_aside";
        };
        /**
         * OnCallOut
         * @description Whom to call in a time; an override stands before every rank while it lasts.
         */
        OnCallOut: {
            /**
             * Ends
             * Format: date-time
             */
            ends: string;
            /** Id */
            id: number;
            /** Is Override */
            is_override: boolean;
            /** Person */
            person: string;
            /** Rank */
            rank: number;
            /**
             * Starts
             * Format: date-time
             */
            starts: string;
        };
        /**
         * OnDutyOut
         * @description All desks at an instant, and the one that is there first from then on.
         */
        OnDutyOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Desks */
            desks: components["schemas"]["DutyOut"][];
            /** Next Desk */
            next_desk: string | null;
        };
        /**
         * OnlookerOut
         * @description Somebody else who looks at the same thing, and since when.
         */
        OnlookerOut: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /**
             * Since
             * Format: date-time
             */
            since: string;
        };
        /** OpenCase */
        OpenCase: {
            /**
             * Clauses
             * @default []
             */
            clauses: string[];
            /** Compartment */
            compartment?: string | null;
            /**
             * Impact
             * @default S3
             * @enum {string}
             */
            impact: "S0" | "S1" | "S2" | "S3" | "S4";
            /**
             * Lead
             * @description a lead (LEAD-n) to open the case from
             */
            lead?: string | null;
            /** Title */
            title: string;
            /**
             * Type
             * @default investigation
             */
            type: string;
        };
        /**
         * OpenLeads
         * @description How many leads are open, and the strongest of them.
         */
        OpenLeads: {
            /** Open */
            open: number;
            /** Strongest */
            strongest: components["schemas"]["LeadLine"][];
        };
        /**
         * Origin
         * @description Where a file was made: on this desk or its own systems, or outside, by people whom nobody answers for.
         * @enum {string}
         */
        Origin: "desk" | "outside";
        /**
         * OutboxOut
         * @description How many messages stand where, and since when the oldest waits.
         */
        OutboxOut: {
            /** Dead */
            dead: number;
            /** Delivered */
            delivered: number;
            /** Oldest Waiting */
            oldest_waiting: string | null;
            /** Skipped */
            skipped: number;
            /** Waiting */
            waiting: number;
        };
        /**
         * Outcome
         * @description Done, done in part, refused, asked back, or challenged.
         * @enum {string}
         */
        Outcome: "done" | "partly" | "refused" | "clarify" | "challenge";
        /**
         * OutcomeOut
         * @description What became of the lead further on: an appeal, a quality check, a decision; it teaches the detector.
         */
        OutcomeOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Reason */
            reason: string;
            /** Source */
            source: string;
            verdict: components["schemas"]["Verdict"];
        };
        /**
         * OwnershipOut
         * @description Whether every running grave or legal clock has an owner who is on shift or on call.
         */
        OwnershipOut: {
            /**
             * Audited At
             * Format: date-time
             */
            audited_at: string;
            /** Looked At */
            looked_at: number;
            /** Unowned */
            unowned: components["schemas"]["Unowned"][];
        };
        /**
         * PageState
         * @description Whether a page still calls.
         * @enum {string}
         */
        PageState: "calling" | "acknowledged" | "exhausted";
        /** Page[ActionOut] */
        Page_ActionOut_: {
            /** Items */
            items: components["schemas"]["ActionOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[ApprovalOut] */
        Page_ApprovalOut_: {
            /** Items */
            items: components["schemas"]["ApprovalOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[CaseLine] */
        Page_CaseLine_: {
            /** Items */
            items: components["schemas"]["CaseLine"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[ClauseOut] */
        Page_ClauseOut_: {
            /** Items */
            items: components["schemas"]["ClauseOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[ClockLine] */
        Page_ClockLine_: {
            /** Items */
            items: components["schemas"]["ClockLine"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[CustodyEntry] */
        Page_CustodyEntry_: {
            /** Items */
            items: components["schemas"]["CustodyEntry"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[DatasetLine] */
        Page_DatasetLine_: {
            /** Items */
            items: components["schemas"]["DatasetLine"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[DetectorLine] */
        Page_DetectorLine_: {
            /** Items */
            items: components["schemas"]["DetectorLine"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[EntityOut] */
        Page_EntityOut_: {
            /** Items */
            items: components["schemas"]["EntityOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[ErasureOut] */
        Page_ErasureOut_: {
            /** Items */
            items: components["schemas"]["ErasureOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[EscalationLine] */
        Page_EscalationLine_: {
            /** Items */
            items: components["schemas"]["EscalationLine"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[GlassOut] */
        Page_GlassOut_: {
            /** Items */
            items: components["schemas"]["GlassOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[GrantOut] */
        Page_GrantOut_: {
            /** Items */
            items: components["schemas"]["GrantOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[HandoverLine] */
        Page_HandoverLine_: {
            /** Items */
            items: components["schemas"]["HandoverLine"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[HistoryLine] */
        Page_HistoryLine_: {
            /** Items */
            items: components["schemas"]["HistoryLine"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[HoldOut] */
        Page_HoldOut_: {
            /** Items */
            items: components["schemas"]["HoldOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[HoldingOut] */
        Page_HoldingOut_: {
            /** Items */
            items: components["schemas"]["HoldingOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[HuntOut] */
        Page_HuntOut_: {
            /** Items */
            items: components["schemas"]["HuntOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[JobOut] */
        Page_JobOut_: {
            /** Items */
            items: components["schemas"]["JobOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[KnownHashOut] */
        Page_KnownHashOut_: {
            /** Items */
            items: components["schemas"]["KnownHashOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[LeadLine] */
        Page_LeadLine_: {
            /** Items */
            items: components["schemas"]["LeadLine"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[MailFailureOut] */
        Page_MailFailureOut_: {
            /** Items */
            items: components["schemas"]["MailFailureOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[MessageOut] */
        Page_MessageOut_: {
            /** Items */
            items: components["schemas"]["MessageOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[MoveOut] */
        Page_MoveOut_: {
            /** Items */
            items: components["schemas"]["MoveOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[NotificationOut] */
        Page_NotificationOut_: {
            /** Items */
            items: components["schemas"]["NotificationOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[ObligationOut] */
        Page_ObligationOut_: {
            /** Items */
            items: components["schemas"]["ObligationOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[PagingOut] */
        Page_PagingOut_: {
            /** Items */
            items: components["schemas"]["PagingOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[QuarantineLine] */
        Page_QuarantineLine_: {
            /** Items */
            items: components["schemas"]["QuarantineLine"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[RunOut] */
        Page_RunOut_: {
            /** Items */
            items: components["schemas"]["RunOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[ScheduleOut] */
        Page_ScheduleOut_: {
            /** Items */
            items: components["schemas"]["ScheduleOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[SwapOut] */
        Page_SwapOut_: {
            /** Items */
            items: components["schemas"]["SwapOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[TaskOut] */
        Page_TaskOut_: {
            /** Items */
            items: components["schemas"]["TaskOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[UpdateLine] */
        Page_UpdateLine_: {
            /** Items */
            items: components["schemas"]["UpdateLine"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /**
         * PagingOut
         * @description A page: what about, why, whom it called so far, and who has it.
         */
        PagingOut: {
            /** Acknowledged At */
            acknowledged_at: string | null;
            /** Acknowledged By */
            acknowledged_by: string | null;
            /** Calls */
            calls: components["schemas"]["CallOut"][];
            cause: components["schemas"]["Cause"];
            /** Next At */
            next_at: string | null;
            /**
             * Raised At
             * Format: date-time
             */
            raised_at: string;
            /** Ref */
            ref: string;
            state: components["schemas"]["PageState"];
            /** Subject */
            subject: string;
        };
        /**
         * ParameterOut
         * @description One parameter with its unit, bounds and default.
         */
        ParameterOut: {
            /** Choices */
            choices: string[];
            /** Default */
            default: number | string;
            /** Help */
            help: string;
            /** High */
            high: number | null;
            /** Low */
            low: number | null;
            /** Name */
            name: string;
            /** Unit */
            unit: string;
        };
        /** ParticipantOut */
        ParticipantOut: {
            /** Actor */
            actor: string;
            /**
             * Assumed At
             * Format: date-time
             */
            assumed_at: string;
            /** Renounced At */
            renounced_at: string | null;
            /** Role */
            role: string;
        };
        /**
         * Party
         * @description For whom an escalation waits.
         * @enum {string}
         */
        Party: "requester" | "legal" | "policy" | "product" | "user" | "authority" | "other_desk";
        /**
         * Percentile
         * @description A share of all that must be done within a time, beside a mean.
         */
        Percentile: {
            budget: components["schemas"]["ObligationBudget"];
            /** Percent */
            percent: number;
        };
        /**
         * Permission
         * @description What a role allows; also the scopes that a token may be narrowed to.
         * @enum {string}
         */
        Permission: "data:read" | "data:write" | "data:unmask" | "data:erase" | "hunt:run" | "lead:read" | "lead:write" | "case:read" | "case:write" | "finding:review" | "evidence:read" | "evidence:write" | "evidence:screen" | "evidence:instruct" | "decision:propose" | "decision:approve" | "decision:execute" | "escalation:read" | "escalation:write" | "obligation:write" | "desk:write" | "report:make" | "job:read" | "job:write" | "ledger:read" | "user:admin" | "metrics:read" | "glass:break" | "glass:review" | "delivery:read" | "delivery:write" | "destination:admin";
        /**
         * PersonOut
         * @description A person as administrators see them; an edit names the version it is based on.
         */
        PersonOut: {
            /** Compartments */
            compartments: string[];
            /** Disabled At */
            disabled_at: string | null;
            /** Has Password */
            has_password: boolean;
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Pseudonym */
            pseudonym: string;
            /** Roles */
            roles: components["schemas"]["Role"][];
            /** Version */
            version: number;
        };
        /**
         * PlaceHold
         * @description Somebody whose data must stay.
         */
        PlaceHold: {
            /** Entity */
            entity: string;
            /** Reason */
            reason: string;
        };
        /**
         * PlanOut
         * @description What an erasure will touch, keep, and what stands against it; computed now, nothing is changed.
         */
        PlanOut: {
            /**
             * Against
             * @description why it may not run now; empty where nothing stands against it
             */
            against: string[];
            /** Cautions */
            cautions: string[];
            /** Datasets */
            datasets: components["schemas"]["DatasetTouched"][];
            /** Kept */
            kept: components["schemas"]["Kept"][];
            /** Payloads */
            payloads: number;
            /** Tables */
            tables: components["schemas"]["TableTouched"][];
        };
        /**
         * PlannedOut
         * @description A shift of the plan, laid out in time.
         */
        PlannedOut: {
            /**
             * Ends
             * Format: date-time
             */
            ends: string;
            /** Shift */
            shift: string;
            /**
             * Starts
             * Format: date-time
             */
            starts: string;
        };
        /**
         * Preferences
         * @description What one does not want to see, and how one wants to see the rest. The desk does not claim that blur protects.
         */
        Preferences: {
            /**
             * Blur
             * @default true
             */
            blur: boolean;
            /**
             * Greyscale
             * @default false
             */
            greyscale: boolean;
            /**
             * Opt Out
             * @default []
             */
            opt_out: components["schemas"]["Label"][];
        };
        /**
         * Presence
         * @description How somebody's time counts: within the shifts, beyond them, or not at all.
         * @enum {string}
         */
        Presence: "on" | "extra" | "away";
        /**
         * PresenceOut
         * @description How an entity appears in one dataset in one role; `by_scan` where the table was read for lack of postings.
         */
        PresenceOut: {
            /** By Scan */
            by_scan: boolean;
            /** Dataset */
            dataset: string;
            /** First */
            first: string | null;
            /** Last */
            last: string | null;
            /** Role */
            role: string;
            /** Rows */
            rows: number;
        };
        /**
         * Preview
         * @description A situation to try a template with, in words that are not stored yet or in those that are.
         */
        Preview: {
            /** Body */
            body?: string | null;
            situation: components["schemas"]["Situation"];
            /** Title */
            title?: string | null;
        };
        /**
         * PreviewOut
         * @description The text as it would leave, and which template it was made by.
         */
        PreviewOut: {
            locale: components["schemas"]["Locale"];
            /** Note */
            note: string;
            /** Template */
            template: string;
            /** Text */
            text: string;
            /** Title */
            title: string;
        };
        /**
         * PreviewRow
         * @description What a row would become, and what of it is only proposed.
         */
        PreviewRow: {
            /**
             * Demand Class
             * @default
             */
            demand_class: string;
            /**
             * External Ref
             * @default
             */
            external_ref: string;
            fate: components["schemas"]["RowFate"];
            /**
             * Jurisdictions
             * @default []
             */
            jurisdictions: string[];
            /** Line */
            line: number;
            /**
             * Proposed
             * @default []
             */
            proposed: string[];
            /**
             * Received At
             * @default
             */
            received_at: string;
            /**
             * Says
             * @default
             */
            says: string;
            /**
             * Title
             * @default
             */
            title: string;
        };
        /**
         * PriorityOut
         * @description Why it stands where it stands: the sum with its terms, and from when a legal clock puts it first.
         */
        PriorityOut: {
            /** Hard At */
            hard_at: string | null;
            /** Is Hard */
            is_hard: boolean;
            /** Matrix */
            matrix: number;
            /** Terms */
            terms: components["schemas"]["TermOut"][];
            /** Value */
            value: number;
        };
        /**
         * Problem
         * @description Why something was not done, by RFC 9457: `code` is for machines, `fix` says what to do next.
         */
        Problem: {
            code: string;
            detail: string;
            /** @description Particulars of the code, such as the version that is stored. */
            facts: Record<string, never>;
            fix: string;
            status: number;
            title: string;
            /** @description urn:watchfloor:problem: and the code. */
            type: string;
        };
        /**
         * ProblemOut
         * @description Why one lead was left as it is.
         */
        ProblemOut: {
            /** Code */
            code: string;
            /** Detail */
            detail: string;
            /** Fix */
            fix: string;
            /** Title */
            title: string;
        };
        /**
         * PromiseReplay
         * @description A promise under both matrices, of those whose time is over under it.
         */
        PromiseReplay: {
            after: components["schemas"]["MeasuredShare"];
            before: components["schemas"]["MeasuredShare"];
            /** Name */
            name: string;
            /** Newly Late */
            newly_late: number;
            /** No Longer Late */
            no_longer_late: number;
        };
        /**
         * ProposalOut
         * @description What a request seems to be; a person confirms it.
         */
        ProposalOut: {
            demand_class: components["schemas"]["ProposedOut"];
            jurisdiction: components["schemas"]["ProposedOut"] | null;
            /** Language */
            language: string;
            legal_basis: components["schemas"]["ProposedOut"] | null;
            requester: components["schemas"]["ProposedOut"];
        };
        /** ProposeDecision */
        ProposeDecision: {
            action: components["schemas"]["Measure"];
            basis: components["schemas"]["BasisOut"];
            /** Ends At */
            ends_at?: string | null;
            /** Evidence */
            evidence: string[];
            /** Facts */
            facts: string;
            /**
             * Findings
             * @default []
             */
            findings: string[];
            /** @default normal */
            impact: components["schemas"]["Impact"];
            /** Proportionality */
            proportionality: string;
            /**
             * Subjects
             * @description kind:id, of the case
             */
            subjects: string[];
            /**
             * Territory
             * @default world
             */
            territory: string;
        };
        /**
         * ProposeDemand
         * @description What a request says, and the mail address it came from where that is known.
         */
        ProposeDemand: {
            /**
             * Sender
             * @default
             */
            sender: string;
            /**
             * Text
             * @default
             */
            text: string;
            /**
             * Title
             * @default
             */
            title: string;
        };
        /** ProposeItems */
        ProposeItems: {
            /** Text */
            text: string;
        };
        /**
         * ProposedItem
         * @description Something a text names; `is_known` where it is listed already.
         */
        ProposedItem: {
            /** Entity */
            entity: string | null;
            /** Is Known */
            is_known: boolean;
            /** Named */
            named: string;
        };
        /**
         * ProposedOut
         * @description A proposed value, how sure it is from 0 to 1, and the words that led there.
         */
        ProposedOut: {
            /** Because */
            because: string[];
            /** Confidence */
            confidence: number;
            /** Value */
            value: string;
        };
        /** PruneOut */
        PruneOut: {
            /** Bytes */
            bytes: number;
            /** Dataset */
            dataset: string;
            /**
             * Files
             * @description files that were taken away
             */
            files: string[];
            /**
             * Held
             * @description older files that stay because a run, a hunt or evidence names them
             */
            held: number;
        };
        /**
         * Publicity
         * @description Who watches: an axis of its own, which makes updates more frequent and nothing graver.
         * @enum {string}
         */
        Publicity: "none" | "watched" | "press" | "viral";
        /**
         * Purpose
         * @description What an upload is for; it is used for nothing else.
         * @enum {string}
         */
        Purpose: "evidence" | "dataset" | "escalations";
        /** QuarantineLine */
        QuarantineLine: {
            /** Column */
            column: string;
            /** File */
            file: string;
            /** Line */
            line: number | null;
            /** Load */
            load: string;
            /** Raw */
            raw: string;
            /** Reason */
            reason: string;
            /** Row */
            row: number | null;
        };
        /** QueryIn */
        QueryIn: {
            /** Datasets */
            datasets: components["schemas"]["DatasetAsked"][];
            /**
             * Parameters
             * @default []
             */
            parameters: (string | number | boolean | null)[];
            /**
             * Row Limit
             * @default 1000
             */
            row_limit: number;
            /**
             * Sql
             * @description one SELECT, with ? for parameters
             */
            sql: string;
            /** @description sensitive columns to show, for those with a grant */
            unmask?: components["schemas"]["Unmask"] | null;
        };
        /** QueryOut */
        QueryOut: {
            /** Columns */
            columns: string[];
            /** Rows */
            rows: {
                [key: string]: unknown;
            }[];
            run: components["schemas"]["RunOut"];
        };
        /**
         * QueryRecord
         * @description What it takes to run a query again and compare: text, parameters, snapshots, versions and the result's hash.
         */
        QueryRecord: {
            /** Code Version */
            code_version: string;
            /** Engine Version */
            engine_version: string;
            /**
             * Parameters
             * @default []
             */
            parameters: (string | number | boolean | null)[];
            /** Result Hash */
            result_hash: string;
            /** Rows */
            rows: number;
            /** Run */
            run?: string | null;
            /** Snapshots */
            snapshots: components["schemas"]["SnapshotRef"][];
            /** Sql */
            sql: string;
        };
        /**
         * QueueOrder
         * @description In which order escalations are listed.
         * @enum {string}
         */
        QueueOrder: "priority" | "newest";
        /**
         * RebuiltOut
         * @description What was made anew; how much of it there is would tell of what one may not see.
         */
        RebuiltOut: {
            /** Kinds */
            kinds: components["schemas"]["DocumentKind"][];
        };
        /**
         * Recipient
         * @description One place that an update goes to, as it was when it was chosen; `key` tells it from the others.
         */
        Recipient: {
            /**
             * Address
             * @default
             */
            address: string;
            /** Channel */
            channel?: number | null;
            /**
             * Group
             * @default
             */
            group: string;
            /** In Reply To */
            in_reply_to?: string | null;
            /** Key */
            key: string;
            kind: components["schemas"]["ChannelKind"];
            /** Name */
            name: string;
            /**
             * People
             * @default []
             */
            people: string[];
        };
        /**
         * ReplayAsked
         * @description Another matrix, and the period over which it is tried; the last 90 days unless told.
         */
        ReplayAsked: {
            content: components["schemas"]["Matrix"];
            /** Since */
            since?: string | null;
            /** Until */
            until?: string | null;
        };
        /**
         * ReplayOut
         * @description What another matrix would have made of the same record; pauses, calendars and staffing are left out.
         */
        ReplayOut: {
            /** Escalations */
            escalations: number;
            /** Moved */
            moved: number;
            /** New In Head */
            new_in_head: string[];
            /** Promises */
            promises: components["schemas"]["PromiseReplay"][];
            /** Severities */
            severities: components["schemas"]["SeverityReplay"][];
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /**
         * ReportFormat
         * @description How a report is printed.
         * @enum {string}
         */
        ReportFormat: "html" | "md" | "pdf";
        /**
         * RequestErasure
         * @description A person by all the ids they have; the reason stays in the ledger for ever and may not name them.
         */
        RequestErasure: {
            basis: components["schemas"]["Basis"];
            /**
             * Entities
             * @description kind:id, every id of the same person
             */
            entities: string[];
            /** Reason */
            reason: string;
        };
        /**
         * Requester
         * @description Who asks, and whether that was verified.
         */
        Requester: {
            /**
             * Contact
             * @default
             */
            contact: string;
            kind: components["schemas"]["RequesterKind"];
            /**
             * Organisation
             * @default
             */
            organisation: string;
            /**
             * Person
             * @default
             */
            person: string;
            /**
             * Verified
             * @description null: nobody has looked yet
             */
            verified?: boolean | null;
            /**
             * Verified By
             * @description how: domain, DKIM, a call back to a known number
             * @default
             */
            verified_by: string;
        };
        /**
         * RequesterKind
         * @description Who makes a demand.
         * @enum {string}
         */
        RequesterKind: "government" | "court" | "law_enforcement" | "regulator" | "trusted_flagger" | "press" | "creator" | "partner" | "user" | "internal";
        /**
         * Reveal
         * @description A deliberate look at an item of evidence (EV-n) or a lead (LEAD-n), and of what kind it will be.
         */
        Reveal: {
            category: components["schemas"]["Label"];
            medium: components["schemas"]["Medium"];
            /** Subject */
            subject: string;
        };
        /** Review */
        Review: {
            /** Reason */
            reason: string;
        };
        /**
         * ReviewGlass
         * @description Whether it was right, and why.
         */
        ReviewGlass: {
            /** Reason */
            reason: string;
            verdict: components["schemas"]["GlassVerdict"];
        };
        /** ReviseCaseTemplate */
        ReviseCaseTemplate: {
            content: components["schemas"]["CaseTemplate"];
            /** Reason */
            reason: string;
        };
        /** ReviseMatrix */
        ReviseMatrix: {
            content: components["schemas"]["Matrix"];
            /** Reason */
            reason: string;
        };
        /**
         * ReviseObligation
         * @description What the organisation says of a row from now on, or from a later instant, and why.
         */
        ReviseObligation: {
            applies?: components["schemas"]["Applies"] | null;
            /**
             * As Shipped
             * @default []
             */
            as_shipped: components["schemas"]["Changeable"][];
            /** @default {} */
            changes: components["schemas"]["ObligationChanges"];
            /** Effective From */
            effective_from?: string | null;
            /** Reason */
            reason: string;
        };
        /**
         * RevisedField
         * @description One thing that a revision changed, as text; empty where there is nothing.
         */
        RevisedField: {
            /** Field */
            field: string;
            /** Newer */
            newer: string;
            /** Older */
            older: string;
        };
        /**
         * Role
         * @description What a person is on the desk.
         * @enum {string}
         */
        Role: "viewer" | "specialist" | "lead" | "policy" | "legal" | "screener" | "auditor" | "admin";
        /**
         * RoleIn
         * @description The role a person found a member to have.
         */
        RoleIn: {
            /** Member */
            member: string;
            /**
             * Reason
             * @default
             */
            reason: string;
            role: components["schemas"]["MemberRole"];
        };
        /**
         * RosterOut
         * @description Somebody's time at a desk.
         */
        RosterOut: {
            /**
             * Ends
             * Format: date-time
             */
            ends: string;
            /** Id */
            id: number;
            kind: components["schemas"]["Presence"];
            /** Person */
            person: string;
            /**
             * Starts
             * Format: date-time
             */
            starts: string;
        };
        /**
         * RotateSecret
         * @description For how many hours both signatures are sent.
         */
        RotateSecret: {
            /**
             * Overlap Hours
             * @default 24
             */
            overlap_hours: number;
        };
        /**
         * RoundOut
         * @description One walk over all stored files; `ended_at` is empty while it goes on.
         */
        RoundOut: {
            /**
             * Began At
             * Format: date-time
             */
            began_at: string;
            /** Broken */
            broken: number;
            /** Bytes */
            bytes: number;
            /** Ended At */
            ended_at: string | null;
            /** Files */
            files: number;
            /** Number */
            number: number;
        };
        /**
         * RoutedDesk
         * @description A desk that may take it.
         */
        RoutedDesk: {
            /** Desk */
            desk: string;
            /** Terms */
            terms: components["schemas"]["RoutingTerm"][];
        };
        /**
         * RoutedPerson
         * @description Somebody who may take it: at which desk, on shift until when, and how much they hold of what one sees.
         */
        RoutedPerson: {
            /** Capacity */
            capacity: number;
            /** Desk */
            desk: string | null;
            /** Held */
            held: number;
            /** Is Free */
            is_free: boolean;
            /** Person */
            person: string;
            /** Terms */
            terms: components["schemas"]["RoutingTerm"][];
            /** Until */
            until: string | null;
        };
        /**
         * RoutingOut
         * @description Where an escalation fits at an instant, the best first, and what of it was asked for.
         */
        RoutingOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Compartment */
            compartment: string | null;
            demand_class: components["schemas"]["DemandClass"];
            /** Desk */
            desk: string | null;
            /** Desks */
            desks: components["schemas"]["RoutedDesk"][];
            /** Due At */
            due_at: string | null;
            /** Escalation */
            escalation: string;
            /** Language */
            language: string;
            /** Markets */
            markets: string[];
            /** People */
            people: components["schemas"]["RoutedPerson"][];
        };
        /**
         * RoutingTerm
         * @description One criterion: the lower the rank the better, compared in the order of the list.
         */
        RoutingTerm: {
            criterion: components["schemas"]["Criterion"];
            /** Is For */
            is_for: boolean;
            /** Rank */
            rank: number;
            /** Says */
            says: string;
        };
        /**
         * RowFate
         * @description What a row becomes, or became: an escalation, a word on one, nothing new, or nothing at all.
         * @enum {string}
         */
        RowFate: "new" | "answer" | "known" | "refused";
        /**
         * RunKind
         * @description Why a query ran: a person's own, or the repetition of an earlier run.
         * @enum {string}
         */
        RunKind: "sql" | "recompute";
        /** RunOut */
        RunOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** Code Version */
            code_version: string;
            /** Engine Version */
            engine_version: string;
            kind: components["schemas"]["RunKind"];
            /** Parameters */
            parameters: (string | number | boolean | null)[];
            /** Problem */
            problem: string;
            /** Query */
            query: string;
            /** Repeats */
            repeats: string | null;
            /** Result Hash */
            result_hash: string;
            /** Rows */
            rows: number;
            /** Rows Read */
            rows_read: number;
            /** Run */
            run: string;
            /** Seconds */
            seconds: number;
            /** Snapshots */
            snapshots: components["schemas"]["SnapshotUsed"][];
            status: components["schemas"]["RunStatus"];
            /**
             * Unmasked
             * @description the sensitive columns it read, by dataset
             * @default {}
             */
            unmasked: {
                [key: string]: string[];
            };
        };
        /**
         * RunStatus
         * @description How it ended; a repetition is equal or differs, what was refused or stopped failed.
         * @enum {string}
         */
        RunStatus: "done" | "equal" | "differs" | "failed";
        /**
         * SampleOut
         * @description Some rows of a dataset as they are stored; sensitive columns, which `masked` names, are not among them.
         */
        SampleOut: {
            /** Columns */
            columns: string[];
            /** Dataset */
            dataset: string;
            /** Masked */
            masked: string[];
            /** Rows */
            rows: {
                [key: string]: unknown;
            }[];
            /** Table Version */
            table_version: number;
        };
        /**
         * SaveView
         * @description A view to keep: which room's list, its filter as the address has it, and its columns in their order.
         */
        SaveView: {
            /**
             * Columns
             * @default []
             */
            columns: string[];
            /** Name */
            name: string;
            /**
             * Query
             * @default
             */
            query: string;
            /** Room */
            room: string;
            /**
             * Shared
             * @default false
             */
            shared: boolean;
        };
        /**
         * SavedViewOut
         * @description A view that one may use; its owner alone changes it.
         */
        SavedViewOut: {
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Columns */
            columns: string[];
            /** Id */
            id: number;
            /** Is Mine */
            is_mine: boolean;
            /** Name */
            name: string;
            /** Owner */
            owner: string;
            /** Query */
            query: string;
            /** Room */
            room: string;
            /** Shared */
            shared: boolean;
            /** Version */
            version: number;
        };
        /**
         * ScheduleIn
         * @description A job to ask for over and over.
         */
        ScheduleIn: {
            /**
             * Cron
             * @description minute hour day month weekday, in numbers
             */
            cron: string;
            /**
             * Form
             * @description what one would send to ask for the job once
             */
            form: {
                [key: string]: unknown;
            };
            /**
             * Kind
             * @description hunt, load, compact, index, report, bundle or rebuild_search
             */
            kind: string;
            /**
             * Zone
             * @description the zone of its wall clock, such as Asia/Singapore
             */
            zone: string;
        };
        /**
         * ScheduleOut
         * @description A schedule and when it is due next.
         */
        ScheduleOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** Cron */
            cron: string;
            /** Form */
            form: {
                [key: string]: unknown;
            };
            /** Kind */
            kind: string;
            /**
             * Next At
             * Format: date-time
             */
            next_at: string;
            /** Ref */
            ref: string;
            /** Subject */
            subject: string;
            /** Zone */
            zone: string;
        };
        /**
         * SearchOut
         * @description A page of answers; `is_part` says that more answer than are looked at, so that a further word would help.
         */
        SearchOut: {
            /** Is Part */
            is_part: boolean;
            /** Items */
            items: components["schemas"]["FoundOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** SegmentOut */
        SegmentOut: {
            /**
             * Begins
             * Format: date-time
             */
            begins: string;
            /** By */
            by: string;
            /** Ends */
            ends: string | null;
            /** Is Paused */
            is_paused: boolean;
            /** Reason */
            reason: string;
        };
        /**
         * SessionLineOut
         * @description One of one's own sessions; `seen_at` is noted about once a minute.
         */
        SessionLineOut: {
            /** Agent */
            agent: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Id */
            id: string;
            /**
             * Is This
             * @default false
             */
            is_this: boolean;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /**
             * Seen At
             * Format: date-time
             */
            seen_at: string;
        };
        /**
         * SessionOut
         * @description A session: who is signed in, until when at most, and what changing requests send as X-CSRF-Token.
         */
        SessionOut: {
            /** Csrf */
            csrf: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            user: components["schemas"]["UserOut"];
        };
        /** SetAudience */
        SetAudience: {
            /** Needs Approval */
            needs_approval: boolean;
            /** Reason */
            reason: string;
        };
        /**
         * SetDay
         * @description What a person says of one day.
         */
        SetDay: {
            /**
             * Day
             * Format: date
             */
            day: string;
            kind: components["schemas"]["DayKind"];
            /** Name */
            name: string;
            /** Reason */
            reason: string;
        };
        /**
         * SetEscalationDesk
         * @description Another desk for an escalation, and why.
         */
        SetEscalationDesk: {
            /** Desk */
            desk: string;
            /** Reason */
            reason: string;
        };
        /**
         * SetOnCall
         * @description Whom to call in a time; the lowest rank is called first, and an override before every rank while it lasts.
         */
        SetOnCall: {
            /**
             * Ends
             * Format: date-time
             */
            ends: string;
            /**
             * Is Override
             * @default false
             */
            is_override: boolean;
            /** Person */
            person: string;
            /**
             * Rank
             * @default 1
             */
            rank: number;
            /**
             * Starts
             * Format: date-time
             */
            starts: string;
        };
        /**
         * SetOutcome
         * @description What became of listed things: of all that are named.
         */
        SetOutcome: {
            /** Effect At */
            effect_at?: string | null;
            /**
             * Note
             * @default
             */
            note: string;
            /** Numbers */
            numbers: number[];
            outcome: components["schemas"]["Outcome"];
            /**
             * Territory
             * @default
             */
            territory: string;
        };
        /** SetRole */
        SetRole: {
            /** Entity */
            entity: string;
            /** Reason */
            reason: string;
            role: components["schemas"]["EntityRole"];
        };
        /**
         * SetRoster
         * @description Somebody's time at a desk: within its shifts, beyond them, or away.
         */
        SetRoster: {
            /**
             * Ends
             * Format: date-time
             */
            ends: string;
            /** @default on */
            kind: components["schemas"]["Presence"];
            /** Person */
            person: string;
            /**
             * Starts
             * Format: date-time
             */
            starts: string;
        };
        /**
         * SetShift
         * @description A shift to plan, or to plan otherwise: on which days of the week (Monday is 0), and when.
         */
        SetShift: {
            /** Hours */
            hours: string;
            /** Key */
            key: string;
            /** Weekdays */
            weekdays: number[];
        };
        /**
         * SetSkills
         * @description All of what somebody can take on, at once; no class and no market means any.
         */
        SetSkills: {
            /**
             * Capacity
             * @default 12
             */
            capacity: number;
            /**
             * Demand Classes
             * @default []
             */
            demand_classes: components["schemas"]["DemandClass"][];
            /**
             * Languages
             * @default []
             */
            languages: string[];
            /**
             * Markets
             * @default []
             */
            markets: string[];
        };
        /**
         * SettingOut
         * @description A setting of the process that answers; of a secret one only whether it is `set` or `unset`.
         */
        SettingOut: {
            /** Help */
            help: string;
            /** Is Default */
            is_default: boolean;
            /** Is Secret */
            is_secret: boolean;
            /** Name */
            name: string;
            /** Value */
            value: string;
        };
        /**
         * SeverityReplay
         * @description How many would have got another severity, or the same.
         */
        SeverityReplay: {
            /**
             * After
             * @enum {string}
             */
            after: "S0" | "S1" | "S2" | "S3" | "S4";
            /**
             * Before
             * @enum {string}
             */
            before: "S0" | "S1" | "S2" | "S3" | "S4";
            /** N */
            n: number;
        };
        /**
         * SeverityRequestOut
         * @description A wish to lower a severity that waits for a second person.
         */
        SeverityRequestOut: {
            /** Approval */
            approval: string;
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /** Asked By */
            asked_by: string;
            /** Reason */
            reason: string;
            /**
             * Severity Asked
             * @enum {string}
             */
            severity_asked: "S0" | "S1" | "S2" | "S3" | "S4";
            /**
             * Severity Before
             * @enum {string}
             */
            severity_before: "S0" | "S1" | "S2" | "S3" | "S4";
            /** State */
            state: string;
        };
        /**
         * ShiftOut
         * @description A shift that a desk plans.
         */
        ShiftOut: {
            /** Hours */
            hours: string;
            /** Key */
            key: string;
            /** Weekdays */
            weekdays: number[];
        };
        /**
         * SightOut
         * @description What one claim of a run became.
         */
        SightOut: {
            change: components["schemas"]["Change"];
            /** Lead */
            lead: string;
            /** Woke */
            woke: boolean;
        };
        /**
         * SignIn
         * @description A name and its password.
         */
        SignIn: {
            /** Name */
            name: string;
            /** Password */
            password: string;
        };
        /**
         * Situation
         * @description A situation report whole; whoever keeps the record fills it.
         */
        Situation: {
            /**
             * Approved Facts
             * @default []
             */
            approved_facts: string[];
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Bottom Line */
            bottom_line: string;
            /**
             * Changes
             * @default []
             */
            changes: string[];
            /**
             * Clocks
             * @default []
             */
            clocks: components["schemas"]["SituationClock"][];
            /**
             * Done
             * @default []
             */
            done: components["schemas"]["SituationDeed"][];
            /**
             * Instrument
             * @default
             */
            instrument: string;
            /**
             * Items
             * @default []
             */
            items: components["schemas"]["SituationItem"][];
            /**
             * Known
             * @default []
             */
            known: components["schemas"]["SituationFact"][];
            /**
             * Needed
             * @default []
             */
            needed: components["schemas"]["SituationNeed"][];
            /**
             * Next Two Hours
             * @default
             */
            next_two_hours: string;
            /** Next Update At */
            next_update_at?: string | null;
            /**
             * Not Known
             * @default []
             */
            not_known: components["schemas"]["SituationFact"][];
            /**
             * Number
             * @default 1
             */
            number: number;
            /**
             * Owner
             * @default
             */
            owner: string;
            /**
             * Reasons
             * @default []
             */
            reasons: string[];
            /** Received At */
            received_at?: string | null;
            /**
             * Requester
             * @default
             */
            requester: string;
            /**
             * Risks
             * @default []
             */
            risks: string[];
            /**
             * @default {
             *       "exposure": "",
             *       "markets": []
             *     }
             */
            scope: components["schemas"]["SituationScope"];
            /**
             * Severity
             * @default
             */
            severity: string;
            /**
             * Status
             * @default
             */
            status: string;
            /** Subject */
            subject: string;
            /**
             * Their Reference
             * @default
             */
            their_reference: string;
            /** Title */
            title: string;
            /**
             * Zone
             * @default UTC
             */
            zone: string;
        };
        /**
         * SituationClock
         * @description A clock that runs; how much is left is worked out when the text is written.
         */
        SituationClock: {
            /** Due At */
            due_at?: string | null;
            /**
             * Is Legal
             * @default true
             */
            is_legal: boolean;
            /** Name */
            name: string;
        };
        /**
         * SituationDeed
         * @description Something that was done, and when.
         */
        SituationDeed: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Text */
            text: string;
        };
        /**
         * SituationFact
         * @description Something known, or not known, and how surely.
         */
        SituationFact: {
            /** @default confirmed */
            confidence: components["schemas"]["Sureness"];
            /** Text */
            text: string;
        };
        /**
         * SituationItem
         * @description One item that a demand lists, and the effect on it: what, where, since when, and why not.
         */
        SituationItem: {
            /** Address */
            address: string;
            /** Effect At */
            effect_at?: string | null;
            /** @default pending */
            outcome: components["schemas"]["SituationOutcome"];
            /**
             * Reason
             * @default
             */
            reason: string;
            /**
             * Territory
             * @default
             */
            territory: string;
        };
        /**
         * SituationNeed
         * @description A decision that is needed: by whom, by when.
         */
        SituationNeed: {
            /**
             * By
             * @default
             */
            by: string;
            /** Due At */
            due_at?: string | null;
            /** Text */
            text: string;
        };
        /**
         * SituationOutcome
         * @description What became of one listed item.
         * @enum {string}
         */
        SituationOutcome: "done" | "partly" | "refused" | "clarify" | "challenge" | "pending";
        /**
         * SituationScope
         * @description How much it is about.
         */
        SituationScope: {
            /** Accounts */
            accounts?: number | null;
            /** Content */
            content?: number | null;
            /**
             * Exposure
             * @default
             */
            exposure: string;
            /**
             * Markets
             * @default []
             */
            markets: string[];
            /** Streams */
            streams?: number | null;
        };
        /**
         * SkillsOut
         * @description Somebody's skills with what they hold of what one sees; version 0 is for nobody having said anything yet.
         */
        SkillsOut: {
            /** Capacity */
            capacity: number;
            /** Demand Classes */
            demand_classes: components["schemas"]["DemandClass"][];
            /** Held */
            held: number;
            /** Is Free */
            is_free: boolean;
            /** Languages */
            languages: string[];
            /** Markets */
            markets: string[];
            /** Person */
            person: string;
            /** Version */
            version: number;
        };
        /** Skip */
        Skip: {
            /** Reason */
            reason: string;
        };
        /**
         * SlackSpread
         * @description What was left of clocks when they were kept, in seconds, less than 0 where that was late.
         */
        SlackSpread: {
            /** Least */
            least: number | null;
            /** Median */
            median: number | null;
            /** Most */
            most: number | null;
            /** N */
            n: number;
            /** P25 */
            p25: number | null;
            /** P5 */
            p5: number | null;
            /** P75 */
            p75: number | null;
            /** P95 */
            p95: number | null;
        };
        /**
         * SnapshotClock
         * @description A clock as it stood when the handover was frozen.
         */
        SnapshotClock: {
            /** Due At */
            due_at: string | null;
            /** Is Legal */
            is_legal: boolean;
            /** Name */
            name: string;
            /** Ref */
            ref: string;
        };
        /**
         * SnapshotRef
         * @description The version of a dataset that a query read, with the SHA-256 of each of its files.
         */
        SnapshotRef: {
            /** Dataset */
            dataset: string;
            /** Files */
            files: string[];
            /** Version */
            version: number;
        };
        /** SnapshotUsed */
        SnapshotUsed: {
            /** Dataset */
            dataset: string;
            /**
             * Files
             * @description name, sha256, rows and bytes of each file read
             */
            files: {
                [key: string]: unknown;
            }[];
            /** Version */
            version: number;
        };
        /**
         * SnippetOut
         * @description A piece of the original text; a mark is where a match begins and ends in it, counted in code points.
         */
        SnippetOut: {
            /** Marks */
            marks: [
                number,
                number
            ][];
            /** Text */
            text: string;
        };
        /** Snooze */
        Snooze: {
            /** Reason */
            reason: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /**
         * SnoozeIn
         * @description Sleep until the measure has grown by the factor (1.5 is half as much again).
         */
        SnoozeIn: {
            /**
             * Factor
             * @default 1.5
             */
            factor: number;
            /**
             * Reason
             * @default
             */
            reason: string;
            /** @default members */
            until_grows_by: components["schemas"]["Growth"];
        };
        /**
         * SnoozeOut
         * @description Until when a lead sleeps: its measure must exceed the bound.
         */
        SnoozeOut: {
            /** Above */
            above: number;
            /** By */
            by: string;
            /** Reason */
            reason: string;
            until_grows_by: components["schemas"]["Growth"];
        };
        /**
         * Source
         * @description Who said so; what a person said counts.
         * @enum {string}
         */
        Source: "library" | "manual";
        /** SourceOut */
        SourceOut: {
            /** Bytes */
            bytes: number;
            /** File */
            file: string;
            /** Future */
            future: number;
            /** Load */
            load: string;
            /** Quarantined */
            quarantined: number;
            /** Rows */
            rows: number;
            /** Rows In */
            rows_in: number;
            /** Sha256 */
            sha256: string;
            /** Unchanged */
            unchanged: boolean;
        };
        /**
         * SourceSecretOut
         * @description A source with the secret that signs its messages, which is shown this once.
         */
        SourceSecretOut: {
            /** Secret */
            secret: string;
            source: components["schemas"]["IntakeSourceOut"];
        };
        /**
         * SourceShape
         * @description How a source writes: by a mapping of one's own, as reports of Coop, or as messages of Slack.
         * @enum {string}
         */
        SourceShape: "mapped" | "coop" | "slack";
        /**
         * StaffedEscalation
         * @description One escalation on record, and in the model under both.
         */
        StaffedEscalation: {
            baseline: components["schemas"]["StaffedTimes"];
            /** Escalation */
            escalation: string;
            other: components["schemas"]["StaffedTimes"];
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            recorded: components["schemas"]["StaffedTimes"];
            /**
             * Severity
             * @enum {string}
             */
            severity: "S0" | "S1" | "S2" | "S3" | "S4";
        };
        /**
         * StaffedQueue
         * @description The modelled queue of one staffing; utilisation is the share of the staffed time in the period that was worked.
         *
         *     Times are in seconds from receipt; who was not reached four weeks after the period is in none of them.
         */
        StaffedQueue: {
            decide: components["schemas"]["TimeSpread"];
            first_touch: components["schemas"]["TimeSpread"];
            /** Longest Queue */
            longest_queue: number;
            /** Longest Queue At */
            longest_queue_at: string | null;
            /** Staffed Hours */
            staffed_hours: number;
            /** Utilisation */
            utilisation: number | null;
        };
        /**
         * StaffedShift
         * @description How many people work on some days of the week (Monday is 0), and when. Shifts at the same time add up.
         */
        StaffedShift: {
            /** Hours */
            hours: string;
            /** People */
            people: number;
            /** Weekdays */
            weekdays: number[];
            /**
             * Zone
             * @default UTC
             */
            zone: string;
        };
        /**
         * StaffedTimes
         * @description When the model touches and decides an escalation; null where it does not come to it.
         */
        StaffedTimes: {
            /** Decided At */
            decided_at: string | null;
            /** First Touch At */
            first_touch_at: string | null;
        };
        /**
         * StaffingPromise
         * @description A promise as it was kept on record and in the model under both; `newly_late` compares the two in the model.
         */
        StaffingPromise: {
            baseline: components["schemas"]["MeasuredShare"];
            /** Name */
            name: string;
            /** Newly Late */
            newly_late: number;
            /** No Longer Late */
            no_longer_late: number;
            other: components["schemas"]["MeasuredShare"];
            recorded: components["schemas"]["MeasuredShare"];
        };
        /**
         * StaffingReplayAsked
         * @description The staffing that there is and another one, and the period whose arrivals both work off; 90 days unless told.
         *
         *     `seed` draws the random share of the queue; `rows` escalations are told one by one, the most different first.
         */
        StaffingReplayAsked: {
            /** Baseline */
            baseline: components["schemas"]["StaffedShift"][];
            /** Other */
            other: components["schemas"]["StaffedShift"][];
            /**
             * Rows
             * @default 50
             */
            rows: number;
            /**
             * Seed
             * @default 20261
             */
            seed: number;
            /** Since */
            since?: string | null;
            /** Until */
            until?: string | null;
        };
        /**
         * StaffingReplayOut
         * @description What other staffing would have made of the same arrivals, in a model; `left_out` says what it does not know.
         */
        StaffingReplayOut: {
            baseline: components["schemas"]["StaffedQueue"];
            /** Escalations */
            escalations: number;
            /** Left Out */
            left_out: string[];
            other: components["schemas"]["StaffedQueue"];
            /** Promises */
            promises: components["schemas"]["StaffingPromise"][];
            /** Rows */
            rows: components["schemas"]["StaffedEscalation"][];
            /** Seed */
            seed: number;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /**
         * Stance
         * @description What a citation does to the claim.
         * @enum {string}
         */
        Stance: "supports" | "contradicts";
        /**
         * Standing
         * @description Where a law stands; `pending` and `benchmark` start no clock until Legal says that they apply.
         * @enum {string}
         */
        Standing: "in_force" | "pending" | "repealed" | "benchmark";
        /**
         * StartEvent
         * @description What starts the time of a row.
         * @enum {string}
         */
        StartEvent: "receipt" | "sent" | "given" | "awareness" | "belief" | "complaint" | "inquiry" | "counter_notice" | "effect" | "contained" | "removed" | "restricted" | "informed" | "notified" | "assessed" | "determined" | "determined_harmful" | "determined_harmless" | "submitted" | "referred" | "warned" | "threshold" | "before" | "period_end" | "recurring";
        /**
         * StartOut
         * @description Where somebody who is new here begins: a story, the lead to work, and the case to look at first.
         */
        StartOut: {
            /** Case */
            case: string | null;
            /** Lead */
            lead: string | null;
            /** Story */
            story: string[];
            /** Title */
            title: string;
        };
        /** StepOut */
        StepOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** Counts */
            counts: {
                [key: string]: number;
            };
            /** Step */
            step: string;
        };
        /** SubjectOut */
        SubjectOut: {
            /** Entity */
            entity: string;
            role: components["schemas"]["EntityRole"];
        };
        /**
         * Sureness
         * @description How sure one is.
         * @enum {string}
         */
        Sureness: "confirmed" | "likely" | "possible" | "unverified";
        /**
         * SwapOut
         * @description A swap: whose time at which desk goes to whom, what comes back for it, and how it stands.
         *
         *     `words` is what the other answered, empty before; `turn` and `back_turn` are the numbers they had when it was asked,
         *     or have since another swap split them.
         */
        SwapOut: {
            /** Answered At */
            answered_at: string | null;
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /** Asked By */
            asked_by: string;
            /** Back Ends */
            back_ends: string | null;
            /** Back Starts */
            back_starts: string | null;
            /** Back Turn */
            back_turn: number | null;
            /** Desk */
            desk: string;
            /**
             * Ends
             * Format: date-time
             */
            ends: string;
            /** From Person */
            from_person: string;
            /** Reason */
            reason: string;
            /** Ref */
            ref: string;
            /**
             * Starts
             * Format: date-time
             */
            starts: string;
            state: components["schemas"]["SwapState"];
            /** To Person */
            to_person: string;
            /** Turn */
            turn: number;
            /** Version */
            version: number;
            /** Words */
            words: string;
        };
        /**
         * SwapState
         * @description How a swap stands; one whose time is over, or whose turn is no more, has lapsed.
         * @enum {string}
         */
        SwapState: "asked" | "accepted" | "declined" | "withdrawn" | "lapsed";
        /** TableTouched */
        TableTouched: {
            /** Rows */
            rows: number;
            /** Table */
            table: string;
        };
        /**
         * TakeIn
         * @description A request as it came; what is not known yet may be left out, but for when it was received, from whom and what.
         */
        TakeIn: {
            /** Awareness At */
            awareness_at?: string | null;
            /** @default form */
            channel: components["schemas"]["Channel"];
            /** Compartment */
            compartment?: string | null;
            /** @default amber */
            confidentiality: components["schemas"]["Confidentiality"];
            demand_class: components["schemas"]["DemandClass"];
            /**
             * Due At
             * @description the time the instrument itself sets
             */
            due_at?: string | null;
            /**
             * Due Source
             * @description where that time is from: paper, portal, telephone; who
             * @default
             */
            due_source: string;
            /**
             * Events
             * @default {}
             */
            events: {
                [key: string]: string;
            };
            /**
             * Evidence
             * @default []
             */
            evidence: string[];
            /**
             * External Ref
             * @default
             */
            external_ref: string;
            /**
             * Flags
             * @default []
             */
            flags: components["schemas"]["Flag"][];
            /**
             * Items
             * @default []
             */
            items: string[];
            /**
             * Jurisdictions
             * @default []
             */
            jurisdictions: string[];
            /**
             * Language
             * @default
             */
            language: string;
            /**
             * Legal Basis
             * @default
             */
            legal_basis: string;
            /**
             * No Tipping Off
             * @default false
             */
            no_tipping_off: boolean;
            /** Received At */
            received_at?: string | null;
            /**
             * Requested Action
             * @default
             */
            requested_action: string;
            requester: components["schemas"]["Requester"];
            /**
             * Text
             * @default
             */
            text: string;
            /** Title */
            title: string;
        };
        /** TakeRole */
        TakeRole: {
            role: components["schemas"]["EscalationRole"];
        };
        /**
         * Taken
         * @description What became of a delivery: a new escalation, or the one it had made before.
         */
        Taken: {
            escalation: components["schemas"]["EscalationOut"];
            /** Is New */
            is_new: boolean;
        };
        /**
         * TaskFor
         * @description For whom a task of a template is: a role of the desk, a stakeholder group, or a party one waits for.
         * @enum {string}
         */
        TaskFor: "role" | "group" | "party";
        /** TaskOut */
        TaskOut: {
            /** Assignee */
            assignee: string | null;
            /** Clock */
            clock: string | null;
            /** Done At */
            done_at: string | null;
            /** Done By */
            done_by: string | null;
            /** Due At */
            due_at: string | null;
            /** Escalation */
            escalation: string;
            /** For Role */
            for_role: string;
            /** Is Mandatory */
            is_mandatory: boolean;
            /** Is Required */
            is_required: boolean;
            /** Kind */
            kind: string;
            /** Outcome */
            outcome: string;
            /** Ref */
            ref: string;
            state: components["schemas"]["TaskState"];
            /** Template Key */
            template_key: string;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /**
         * TaskState
         * @description Whether a task is still to do; what a case template brought is withdrawn where the class becomes another.
         * @enum {string}
         */
        TaskState: "open" | "done" | "dropped" | "withdrawn";
        /**
         * TeamOut
         * @description A desk whole: its shifts, and whose time is not over yet.
         */
        TeamOut: {
            /** Calendar */
            calendar: string;
            /** Clearance */
            clearance: string[];
            /** Key */
            key: string;
            /** Markets */
            markets: string[];
            /** Name */
            name: string;
            /** On Call */
            on_call: components["schemas"]["OnCallOut"][];
            /** Roster */
            roster: components["schemas"]["RosterOut"][];
            /** Shifts */
            shifts: components["schemas"]["ShiftOut"][];
            /** Version */
            version: number;
            /** Zone */
            zone: string;
        };
        /**
         * TellOf
         * @description An update to draft: for whom, and what only people know; the record fills the rest.
         */
        TellOf: {
            /**
             * Approved Facts
             * @default []
             */
            approved_facts: string[];
            audience: components["schemas"]["CommsAudience"];
            /** Bottom Line */
            bottom_line: string;
            /**
             * Groups
             * @default []
             */
            groups: string[];
            /**
             * Is For Press
             * @default false
             */
            is_for_press: boolean;
            /**
             * Jurisdiction
             * @default
             */
            jurisdiction: string;
            /** @default situation_update */
            kind: components["schemas"]["TextKind"];
            /**
             * Known
             * @default []
             */
            known: components["schemas"]["SituationFact"][];
            /** @default en */
            locale: components["schemas"]["Locale"];
            /**
             * Needed
             * @default []
             */
            needed: components["schemas"]["SituationNeed"][];
            /**
             * Next Two Hours
             * @default
             */
            next_two_hours: string;
            /** Next Update At */
            next_update_at?: string | null;
            /**
             * Not Known
             * @default []
             */
            not_known: components["schemas"]["SituationFact"][];
            /**
             * Reasons
             * @default []
             */
            reasons: string[];
            /**
             * Risks
             * @default []
             */
            risks: string[];
            /**
             * To
             * @default []
             */
            to: components["schemas"]["Addressee"][];
        };
        /**
         * TemplateOut
         * @description A template in its newest version; `note` warns where no native reader has checked it.
         */
        TemplateOut: {
            /** At */
            at: string | null;
            audience: components["schemas"]["CommsAudience"];
            /** Body */
            body: string;
            /** By */
            by: string;
            /** Is Checked */
            is_checked: boolean;
            /** Is Shipped */
            is_shipped: boolean;
            /**
             * Jurisdiction
             * @default
             */
            jurisdiction: string;
            kind: components["schemas"]["TextKind"];
            locale: components["schemas"]["Locale"];
            /** Note */
            note: string;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /**
         * TemplateTask
         * @description Something to do. A mandatory one is never dropped; one that is required has ended, either way, before closing.
         */
        TemplateTask: {
            /**
             * Due Fraction
             * @description of the shortest mandatory clock, from its start; the earlier of the two counts
             */
            due_fraction?: number | null;
            /**
             * Due Hours
             * @description after receipt
             */
            due_hours?: number | null;
            /** @default role */
            for_kind: components["schemas"]["TaskFor"];
            /**
             * For Role
             * @description a role, the key of a group, or a party
             * @default desk
             */
            for_role: string;
            /**
             * Is Mandatory
             * @default false
             */
            is_mandatory: boolean;
            /**
             * Is Required
             * @description done or dropped before closing; a mandatory one always is
             * @default false
             */
            is_required: boolean;
            /**
             * Key
             * @description names it within its template, over all versions
             */
            key: string;
            /** Title */
            title: string;
        };
        /** TermOut */
        TermOut: {
            /** Name */
            name: string;
            /** Says */
            says: string;
            /** Value */
            value: number;
        };
        /**
         * TerritorialOverride
         * @description What differs in one territory (ISO 3166-1 alpha-2): why, and a severity where it is another.
         */
        TerritorialOverride: {
            /** Note */
            note: string;
            /** Severity */
            severity?: ("S0" | "S1" | "S2" | "S3" | "S4") | null;
            /** Territory */
            territory: string;
        };
        /**
         * TestedOut
         * @description How a trial message ended: `error` is empty where it was taken.
         */
        TestedOut: {
            /** Detail */
            detail: string;
            /** Error */
            error: string;
            /** Seconds */
            seconds: number;
            /** Status */
            status: number | null;
        };
        /**
         * TextKind
         * @description What a text does.
         * @enum {string}
         */
        TextKind: "acknowledgement" | "holding_line" | "situation_update" | "authority_answer" | "refusal";
        /**
         * TimeSpread
         * @description How long something took, in seconds from the legal start: percentiles between neighbours are interpolated.
         *
         *     `reached` says of how many it is known: what has not happened yet is in none of the other numbers.
         */
        TimeSpread: {
            /** Mean */
            mean: number | null;
            /** Median */
            median: number | null;
            /** N */
            n: number;
            /** P85 */
            p85: number | null;
            /** P95 */
            p95: number | null;
            reached: components["schemas"]["MeasuredShare"];
        };
        /**
         * TodayOut
         * @description How much one has looked at today: reveals, minutes, and reveals by category.
         */
        TodayOut: {
            /** By Category */
            by_category: {
                [key: string]: number;
            };
            /** Minutes */
            minutes: number;
            /** Reveals */
            reveals: number;
        };
        /**
         * TokenLineOut
         * @description A token as it is listed; `last_used_at` is noted about once an hour.
         */
        TokenLineOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Id */
            id: string;
            /** Label */
            label: string;
            /** Last Used At */
            last_used_at: string | null;
            /** Permissions */
            permissions: components["schemas"]["Permission"][];
            /** Revoked At */
            revoked_at: string | null;
        };
        /**
         * TokenOut
         * @description A token, shown this once.
         */
        TokenOut: {
            /** Token */
            token: string;
        };
        /**
         * TopObjectOut
         * @description An object the members acted on.
         */
        TopObjectOut: {
            /** Count */
            count: number;
            /** Entity */
            entity: string;
        };
        /**
         * Triage
         * @description What a first look finds; what is left out stays. The matrix gives the severity, unless a reason gives another.
         */
        Triage: {
            confidentiality?: components["schemas"]["Confidentiality"] | null;
            demand_class?: components["schemas"]["DemandClass"] | null;
            /** Exposure */
            exposure?: number | null;
            /** Flags */
            flags?: components["schemas"]["Flag"][] | null;
            /** Handling Minutes */
            handling_minutes?: number | null;
            impact?: components["schemas"]["HarmImpact"] | null;
            /** Jurisdictions */
            jurisdictions?: string[] | null;
            /** Language */
            language?: string | null;
            /** Legal Basis */
            legal_basis?: string | null;
            /** No Tipping Off */
            no_tipping_off?: boolean | null;
            publicity?: components["schemas"]["Publicity"] | null;
            /**
             * Reason
             * @default
             */
            reason: string;
            /** Requested Action */
            requested_action?: string | null;
            /** Severity */
            severity?: ("S0" | "S1" | "S2" | "S3" | "S4") | null;
            urgency?: components["schemas"]["HarmUrgency"] | null;
            /** Violates */
            violates?: number | null;
        };
        /**
         * TriageAct
         * @description What a person does with a lead, and may undo while nothing else has happened to it.
         * @enum {string}
         */
        TriageAct: "label" | "role" | "snooze" | "claim" | "release";
        /**
         * TrialsOut
         * @description The cases of a detector and whether it passed all of them.
         */
        TrialsOut: {
            /** Detector */
            detector: string;
            /** Passed */
            passed: boolean;
            /** Verdicts */
            verdicts: components["schemas"]["VerdictOut"][];
        };
        /**
         * TypeInstant
         * @description The time that an instrument sets, and where one has it from: the paper, a portal, the telephone; who said it.
         */
        TypeInstant: {
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /** Source */
            source: string;
        };
        /**
         * Unit
         * @description What a budget counts; a bare day says too little, so there is none.
         *
         *     Days and months do not count the day on which they start, and end at the close of their last day (for months as in
         *     Regulation (EEC, Euratom) 1182/71, Art 3(2)(c): the day of the same number, or the month's last).
         * @enum {string}
         */
        Unit: "elapsed_hours" | "business_hours" | "business_days" | "calendar_days" | "calendar_months";
        /**
         * Unmask
         * @description Which sensitive columns to show this once, and what for.
         */
        Unmask: {
            /**
             * Columns
             * @description each as dataset.column
             */
            columns: string[];
            /**
             * Purpose
             * @description why; it stays in the ledger, name nobody
             */
            purpose: string;
        };
        /**
         * Unowned
         * @description An escalation that a grave or legal clock runs on without an owner who is there, and why one says so.
         */
        Unowned: {
            /** Assignee */
            assignee: string | null;
            /** Due At */
            due_at: string | null;
            /** Escalation */
            escalation: string;
            /** Why */
            why: string;
        };
        /**
         * UpdateLine
         * @description An update in a list.
         */
        UpdateLine: {
            audience: components["schemas"]["CommsAudience"];
            /** Author */
            author: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            kind: components["schemas"]["TextKind"];
            locale: components["schemas"]["Locale"];
            /** Needs Approval */
            needs_approval: boolean;
            /** Next Update At */
            next_update_at: string | null;
            /** Ref */
            ref: string;
            /** Sent At */
            sent_at: string | null;
            state: components["schemas"]["UpdateState"];
            /** Subject */
            subject: string;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /**
         * UpdateOut
         * @description An update whole; `payload_hash` is what an approval binds, `sent_hash` what left, empty before.
         */
        UpdateOut: {
            /** Approval */
            approval: string | null;
            audience: components["schemas"]["CommsAudience"];
            /** Author */
            author: string;
            /** Clock */
            clock: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Deliveries */
            deliveries: components["schemas"]["DeliveryLine"][];
            /** Edited By */
            edited_by: string;
            /** Editors */
            editors: string[];
            /** Is For Press */
            is_for_press: boolean;
            /** Jurisdiction */
            jurisdiction: string;
            kind: components["schemas"]["TextKind"];
            locale: components["schemas"]["Locale"];
            /** Needs Approval */
            needs_approval: boolean;
            /** Next Update At */
            next_update_at: string | null;
            /** Note */
            note: string;
            /** Payload Hash */
            payload_hash: string;
            /** Recipients */
            recipients: components["schemas"]["Recipient"][];
            /** Ref */
            ref: string;
            /** Sent At */
            sent_at: string | null;
            /** Sent By */
            sent_by: string;
            /** Sent Hash */
            sent_hash: string;
            state: components["schemas"]["UpdateState"];
            /** Subject */
            subject: string;
            /** Template */
            template: string;
            /** Text */
            text: string;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /** UpdateReason */
        UpdateReason: {
            /** Reason */
            reason: string;
        };
        /**
         * UpdateState
         * @description A sent update says beside it, by its deliveries, whether it arrived.
         * @enum {string}
         */
        UpdateState: "draft" | "submitted" | "approved" | "refused" | "sent" | "withdrawn";
        /**
         * UpgradeOut
         * @description What the installed library would change in the stored years; nothing changes until a person says so.
         */
        UpgradeOut: {
            /** Calendar */
            calendar: string;
            /** Changes */
            changes: components["schemas"]["DayChange"][];
            /** Release */
            release: string;
            /** Version */
            version: number;
            /** Years */
            years: components["schemas"]["YearOut"][];
        };
        /**
         * UploadOut
         * @description An upload: the next chunk starts at `offset` and has between `min_chunk` (but the last) and `max_chunk` bytes.
         */
        UploadOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Max Chunk */
            max_chunk: number;
            /** Min Chunk */
            min_chunk: number;
            /** Name */
            name: string;
            /** Offset */
            offset: number;
            purpose: components["schemas"]["Purpose"];
            /** Sha256 */
            sha256: string | null;
            /** Size */
            size: number;
            state: components["schemas"]["UploadState"];
            /** Upload */
            upload: string;
        };
        /**
         * UploadState
         * @description How far an upload is: open for chunks, finished and whole, or taken by what it was for.
         * @enum {string}
         */
        UploadState: "open" | "finished" | "taken";
        /**
         * UseLink
         * @description The token of a one-time link, and the password to set.
         */
        UseLink: {
            /** Link */
            link: string;
            /** Password */
            password: string;
        };
        /**
         * UserOut
         * @description A person of the desk.
         */
        UserOut: {
            /** Compartments */
            compartments: string[];
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Pseudonym */
            pseudonym: string;
            /** Roles */
            roles: components["schemas"]["Role"][];
        };
        /**
         * Verdict
         * @description What a person makes of a member of a lead, or of the lead from its members.
         * @enum {string}
         */
        Verdict: "true_positive" | "benign" | "inconclusive" | "needs_case";
        /**
         * VerdictOut
         * @description Whether a detector judged one of its packaged cases right.
         */
        VerdictOut: {
            /** Kind */
            kind: string;
            /** Message */
            message: string;
            /** Passed */
            passed: boolean;
            /** Trial */
            trial: string;
            /** Why */
            why: string;
        };
        /**
         * Verification
         * @description How the figures of a row were seen: in the law's own text, on another page, or not at all.
         * @enum {string}
         */
        Verification: "primary" | "secondary" | "memory";
        /**
         * VerifyRequester
         * @description Whether the requester is who they say, and how one knows.
         */
        VerifyRequester: {
            /** By */
            by: string;
            /** Verified */
            verified: boolean;
        };
        /**
         * VerifyingOut
         * @description What is known of whoever asks. A person verifies; until then `may_release_user_data` is false, and says why.
         */
        VerifyingOut: {
            /** Because */
            because: string;
            /** Hints */
            hints: components["schemas"]["HintOut"][];
            /** May Release User Data */
            may_release_user_data: boolean;
            /** Verified */
            verified: boolean | null;
            /** Verified By */
            verified_by: string;
        };
        /**
         * VoteOut
         * @description One vote, with the voter's reason.
         */
        VoteOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Reason */
            reason: string;
            verdict: components["schemas"]["Ballot"];
            /** Voter */
            voter: string;
        };
        /** Wait */
        Wait: {
            party: components["schemas"]["Party"];
            /** Reason */
            reason: string;
            /** Until */
            until?: string | null;
        };
        /**
         * Weights
         * @description The numbers of the queue's order.
         */
        Weights: {
            /**
             * Ageing Per Hour
             * @default 0.5
             */
            ageing_per_hour: number;
            /**
             * Duplicate
             * @default 30
             */
            duplicate: number;
            /**
             * Explored
             * @default 500
             */
            explored: number;
            /**
             * Explored Share
             * @default 0.02
             */
            explored_share: number;
            /**
             * Exposure
             * @description listeners an hour, where nobody has said yet
             * @default 1
             */
            exposure: number;
            /**
             * Handling Minutes
             * @description where nobody has said yet
             * @default 30
             */
            handling_minutes: number;
            /**
             * Hours To Next Look
             * @default 1
             */
            hours_to_next_look: number;
            /**
             * Slack Factor
             * @description k: a legal clock comes first below k x handling
             * @default 3
             */
            slack_factor: number;
            /**
             * Trusted Flagger
             * @default 20
             */
            trusted_flagger: number;
            /**
             * Violates
             * @description where nobody has said yet
             * @default 0.5
             */
            violates: number;
            /**
             * Vulnerable
             * @default 50
             */
            vulnerable: number;
        };
        /**
         * WhatStands
         * @description What is left of a first measure after somebody decided.
         * @enum {string}
         */
        WhatStands: "made_lasting" | "restored";
        /**
         * Why
         * @description Why nobody covers a time.
         * @enum {string}
         */
        Why: "no_shift" | "day_off" | "nobody_rostered" | "all_away";
        /**
         * WithReason
         * @description Why somebody does it; it stays in the ledger for ever.
         */
        WithReason: {
            /** Reason */
            reason: string;
        };
        /** WriteEscalationNote */
        WriteEscalationNote: {
            /** @default inside */
            direction: components["schemas"]["NoteDirection"];
            /**
             * External Ref
             * @default
             */
            external_ref: string;
            /** Text */
            text: string;
        };
        /** WriteNote */
        WriteNote: {
            /** Text */
            text: string;
        };
        /**
         * WriteTemplate
         * @description A further version of a template, and why.
         */
        WriteTemplate: {
            /** Body */
            body: string;
            /**
             * Is Checked
             * @default false
             */
            is_checked: boolean;
            /** Reason */
            reason: string;
            /** Title */
            title: string;
        };
        /**
         * YearOut
         * @description A year that was stored, and the version of the library that told it.
         */
        YearOut: {
            /** Release */
            release: string;
            /** Year */
            year: number;
        };
    };
    responses: {
        /** @description Somebody was first, or its state does not allow it. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something went wrong inside, or what is stored does not match its hash. */
        Failed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description What was sent cannot be used as it is. */
        InvalidInput: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A disk is full: nothing was stored. */
        NoRoom: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It is not there, or one may not see it. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nobody is signed in: no token, none that holds, or a session that is over. */
        NotSignedIn: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description If-Match is missing. */
        PreconditionMissing: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A role (`role`) or a rule of the desk forbids it. */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The version in If-Match is not the one that is stored. */
        StaleVersion: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description More bytes, rows, memory or time than a request may take. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests or tries; Retry-After says how many seconds to wait. */
        TooMany: {
            headers: {
                /** @description Seconds to wait. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A part that the desk needs does not answer. */
        Unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body cannot be read as what it says it is. */
        Unreadable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_actions: {
        parameters: {
            query?: {
                decision?: string | null;
                state?: components["schemas"]["ActionState"] | null;
                /** @description Where the page before ended. */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ActionOut_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    retry_action: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                action: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_approvals: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ApprovalOut_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    show_approval: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_authorities: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorityOut"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_authority: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepAuthority"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorityOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    change_authority: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                authority: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepAuthority"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorityOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_availability: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Availability"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    set_availability: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Availability"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Availability"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_calendars: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarLine"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_calendar: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddCalendar"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_calendar: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                calendar: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    change_calendar: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                calendar: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCalendar"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    set_calendar_day: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                calendar: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetDay"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    remove_calendar_day: {
        parameters: {
            query: {
                reason: string;
            };
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                calendar: string;
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_calendar_upgrade: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                calendar: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpgradeOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    apply_calendar_upgrade: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                calendar: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyUpgrade"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_case_templates: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseTemplateOut"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_cases: {
        parameters: {
            query?: {
                state?: components["schemas"]["CaseState"] | null;
                /** @description Where the page before ended. */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CaseLine_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    open_case: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenCase"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_case: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    queue_bundle: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeBundle"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    close_case: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseCase"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_decisions: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionOut"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    propose_decision: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeDecision"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    add_case_entities: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddEntities"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    set_case_role: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetRole"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    attach_evidence: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachEvidence"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    collect_case_file: {
        parameters: {
            query: {
                title: string;
                source: string;
                method?: string;
                name?: string;
                kind?: "file" | "capture" | "log_extract" | "message" | "external_page" | "audio_clip";
                origin?: components["schemas"]["Origin"];
                marking?: components["schemas"]["Marking"];
                /** @description each asks for a reason to look */
                labels?: components["schemas"]["Label"][];
                /** @description the item (EV-n) it is a copy of: redacted, transcribed, blurred */
                derived_from?: string | null;
            };
            header?: {
                authorization?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    collect_case_locator: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectLocator"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    collect_case_query: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectQuery"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    collect_case_upload: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectUpload"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_findings: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingOut"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_finding: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddFinding"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    change_case_lead: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeLead"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    attach_lead: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachLead"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_case_links: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinksOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_notes: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteOut"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    write_note: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteNote"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    edit_note: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                case: string;
                note: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteNote"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    queue_report: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeReport"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    move_case: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveCase"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_case_template: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                demand_class: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseTemplateOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    revise_case_template: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                demand_class: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseCaseTemplate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseTemplateOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_case_template_versions: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                demand_class: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseTemplateOut"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_clocks: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ClockLine_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    audit_clocks: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    show_clock: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                clock: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancel_clock: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                clock: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveReason"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    confirm_clock: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                clock: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveReason"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    extend_clock: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                clock: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendClock"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    type_instant: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                clock: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TypeInstant"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    meet_clock: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                clock: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveReason"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    pause_clock: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                clock: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveReason"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    resume_clock: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                clock: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveReason"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_audiences: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudienceOut"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    set_audience: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                audience: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetAudience"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudienceOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_groups: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupOut"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_group: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddGroup"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_group: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                group: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    change_group: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                group: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeGroup"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    add_channel: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                group: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddChannel"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelAdded"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    remove_channel: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                group: string;
                channel: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_templates: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateOut"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    write_template: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                template: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteTemplate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_template_history: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                template: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateOut"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    preview_template: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                template: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Preview"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_updates: {
        parameters: {
            query?: {
                subject?: string | null;
                state?: components["schemas"]["UpdateState"] | null;
                /** @description Where the page before ended. */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_UpdateLine_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    draft_update: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_update: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                update: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    edit_update: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                update: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    approve_update: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                update: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    refuse_update: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                update: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateReason"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    retry_update: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                update: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    send_update: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                update: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    submit_update: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                update: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    withdraw_update: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                update: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateReason"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_countries: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountryOut"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    show_on_duty: {
        parameters: {
            query?: {
                at?: string | null;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnDutyOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_datasets: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DatasetLine_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    guess_dataset: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuessIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuessOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_dataset: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatasetOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    remove_dataset: {
        parameters: {
            query: {
                reason: string;
            };
            header?: {
                authorization?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatasetOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    check_dataset: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    compact_dataset: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_compaction: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                name: string;
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompactOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    index_dataset: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_indexing: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                name: string;
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndexOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    load_dataset: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoadIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_load: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                name: string;
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    prune_dataset: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PruneOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_quarantine: {
        parameters: {
            query?: {
                purpose?: string;
                /** @description Where the page before ended. */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_QuarantineLine_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    sample_dataset: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SampleOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    show_decision: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                decision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    amend_decision: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                decision: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeDecision"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    approve_decision: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                decision: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Approve"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    execute_decision: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                decision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    refuse_decision: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                decision: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Because"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    reverse_decision: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                decision: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Because"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    withdraw_decision: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                decision: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Because"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_desk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_desks: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskLine"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_desk: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddDesk"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_team: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                desk: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    change_desk: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                desk: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDesk"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_coverage: {
        parameters: {
            query?: {
                start?: string | null;
                end?: string | null;
            };
            header?: {
                authorization?: string;
            };
            path: {
                desk: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverageOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    set_on_call: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                desk: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetOnCall"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnCallOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    remove_on_call: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                desk: string;
                turn: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnCallOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    set_roster: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                desk: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetRoster"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    remove_roster: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                desk: string;
                turn: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    set_shift: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                desk: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetShift"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    remove_shift: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                desk: string;
                shift: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_destinations: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DestinationOut"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_destination: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddDestination"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DestinationSecretOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_destination: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DestinationOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    pause_destination: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DestinationOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    remove_destination: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DestinationOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    resume_destination: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DestinationOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    rotate_destination: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateSecret"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DestinationSecretOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    test_destination: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestedOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_detectors: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DetectorLine_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    show_detector: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DetectorOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    test_detector: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrialsOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_directory: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryLine"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    show_dossier: {
        parameters: {
            query?: {
                purpose?: string;
            };
            header?: {
                authorization?: string;
            };
            path: {
                kind: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_entities: {
        parameters: {
            query?: {
                prefix?: string;
                kind?: string | null;
                /** @description Where the page before ended. */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_EntityOut_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    show_entity: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                kind: string;
                entity: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_erasures: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ErasureOut_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    request_erasure: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestErasure"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_erasure: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                erasure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    confirm_erasure: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                erasure: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithReason"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    plan_erasure: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                erasure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    run_erasure: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                erasure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    withdraw_erasure: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                erasure: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithReason"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_escalation_metrics: {
        parameters: {
            query?: {
                since?: string | null;
                until?: string | null;
                by?: components["schemas"]["MetricsBy"];
                zone?: string;
                demand_class?: components["schemas"]["DemandClass"] | null;
                jurisdiction?: string | null;
                severity?: ("S0" | "S1" | "S2" | "S3" | "S4") | null;
                requester_kind?: components["schemas"]["RequesterKind"] | null;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationMetrics"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    export_escalation_metrics: {
        parameters: {
            query?: {
                since?: string | null;
                until?: string | null;
                by?: components["schemas"]["MetricsBy"];
                zone?: string;
                demand_class?: components["schemas"]["DemandClass"] | null;
                jurisdiction?: string | null;
                severity?: ("S0" | "S1" | "S2" | "S3" | "S4") | null;
                requester_kind?: components["schemas"]["RequesterKind"] | null;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table, as a download. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    replay_matrix: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    replay_calendar: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarReplayAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarReplayOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    replay_staffing: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffingReplayAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffingReplayOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_escalations: {
        parameters: {
            query?: {
                order?: components["schemas"]["QueueOrder"];
                state?: components["schemas"]["EscalationState"] | null;
                severity?: ("S0" | "S1" | "S2" | "S3" | "S4") | null;
                demand_class?: components["schemas"]["DemandClass"] | null;
                requester_kind?: components["schemas"]["RequesterKind"] | null;
                jurisdiction?: string | null;
                language?: string | null;
                assignee?: string | null;
                desk?: string | null;
                text?: string | null;
                unassigned?: boolean;
                deskless?: boolean;
                over?: boolean;
                snoozed?: boolean;
                /** @description Where the page before ended. */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_EscalationLine_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    take_in: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Taken"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    import_escalations: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    preview_import: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    take_mail: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailTaken"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    propose_demand: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeDemand"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_escalation: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_alike: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Likeness"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    assign_escalation: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Assign"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    change_awareness: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAwareness"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    claim_escalation: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    contain_escalation: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Contain"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContainmentOut"][];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    end_containment: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                escalation: string;
                containment: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndContainment"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContainmentOut"][];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    set_escalation_desk: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetEscalationDesk"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoutingOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    add_items: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddItems"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemOut"][];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    confirm_item: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                escalation: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmItem"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    link_escalation: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Link"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationLinkOut"][];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_escalation_notes: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationNoteOut"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    write_escalation_note: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteEscalationNote"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationNoteOut"][];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    set_outcome: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetOutcome"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemOut"][];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    propose_items: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeItems"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedItem"][];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    release_escalation: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    verify_requester: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyRequester"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    review_escalation: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationReview"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    assume_role: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeRole"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationParticipantOut"][];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    renounce_role: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                escalation: string;
                role: components["schemas"]["EscalationRole"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationParticipantOut"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_routing: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoutingOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    answer_severity: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerSeverity"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_situation: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Situation"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    snooze_escalation: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Snooze"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    move_escalation: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Move"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    add_task: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddTask"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_escalation_template: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationTemplateOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    bring_escalation_template: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationTemplateOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    edit_escalation_text: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditText"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    triage_escalation: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Triage"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    tell_of_escalation: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TellOf"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_verifying: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifyingOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    wait_for: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                escalation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Wait"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    follow_events: {
        parameters: {
            query?: {
                /** @description The id of an event, or a position. */
                after?: string;
                /** @description Whether to go on behind what is there now. */
                follow?: boolean;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events; each has a mark as its id. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["EventOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    show_evidence: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_evidence_content: {
        parameters: {
            query?: {
                reason?: string;
            };
            header?: {
                authorization?: string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The content, as a download. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    show_custody: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CustodyEntry_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    instruct_disposal: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Instruct"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldingOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    dispose_evidence: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Judge"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldingOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    flag_evidence: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Judge"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldingOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_holding: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldingOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    refuse_evidence: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Judge"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldingOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    release_evidence: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Judge"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldingOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    seal_evidence: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    verify_evidence: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    export_list: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportList"];
            };
        };
        responses: {
            /** @description The table, as a download. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    reveal: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reveal"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExposureOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_exposure: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyExposure"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    set_exposure_preferences: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Preferences"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    note_exposure: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                exposure: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Lasted"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExposureOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_finding: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                finding: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    confirm_finding: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                finding: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Review"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    contest_finding: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                finding: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Review"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    propose_finding: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                finding: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    refute_finding: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                finding: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Review"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_floor: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FloorOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_glass: {
        parameters: {
            query?: {
                /** @description Only what nobody has reviewed. */
                waiting?: boolean;
                /** @description Where the page before ended. */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_GlassOut_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    break_glass: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreakGlass"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GlassOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_glass: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GlassOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    close_glass: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GlassOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    review_glass: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewGlass"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GlassOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_grants: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_GrantOut_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    give_grant: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveGrant"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    revoke_grant: {
        parameters: {
            query: {
                reason: string;
            };
            header?: {
                authorization?: string;
            };
            path: {
                grant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_handovers: {
        parameters: {
            query?: {
                state?: components["schemas"]["HandoverState"] | null;
                /** @description Where the page before ended. */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_HandoverLine_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    draft_handover: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftHandover"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_handover: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                handover: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    accept_stable_items: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                handover: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptStable"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    compare_handover: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                handover: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverDifference"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    freeze_handover: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                handover: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    edit_handover_item: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                handover: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditHandoverItem"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    accept_handover_item: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                handover: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptItem"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    decline_handover_item: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                handover: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineItem"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    print_handover: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                handover: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    write_out_handover: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                handover: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverText"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_hashes: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_KnownHashOut_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_hash: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddHash"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnownHashOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    forget_hash: {
        parameters: {
            query: {
                reason: string;
            };
            header?: {
                authorization?: string;
            };
            path: {
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnownHashOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_health: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    show_heat: {
        parameters: {
            query?: {
                /** @description Where it has the most rows, where none is named. */
                dataset?: string;
                role?: string;
                /** @description An IANA name, such as Asia/Singapore. */
                zone?: string;
            };
            header?: {
                authorization?: string;
            };
            path: {
                kind: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeatOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    show_history: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path: {
                subject: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_HistoryLine_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_holding: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_HoldingOut_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_holds: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_HoldOut_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    place_hold: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceHold"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    lift_hold: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                hold: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithReason"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_hunts: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_HuntOut_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    run_hunt: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HuntIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_hunt: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HuntOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    fetch_hunt_file: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                run: string;
                file: components["schemas"]["HuntFile"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table, as a download. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.apache.parquet": unknown;
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_sources: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeSourceOut"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_source: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddSource"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceSecretOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    change_source: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                source: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSource"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeSourceOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    rotate_source: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceSecretOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    hand_in: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                source: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandedIn"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_jobs: {
        parameters: {
            query?: {
                state?: components["schemas"]["JobState"] | null;
                /** @description Where the page before ended. */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_JobOut_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    show_job: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancel_job: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    fetch_job_file: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, as a download. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_leads: {
        parameters: {
            query?: {
                state?: components["schemas"]["LeadState"] | null;
                detector?: string | null;
                /** @description A person's id, or `me`. */
                assignee?: string | null;
                verdict?: components["schemas"]["Verdict"] | null;
                min_score?: number | null;
                /** @description A part of the title, or a member as kind:id. */
                q?: string;
                sort?: components["schemas"]["LeadSort"];
                /** @description Where the page before ended. */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_LeadLine_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    triage_leads: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    count_leads: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadCountsOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    show_lead: {
        parameters: {
            query?: {
                purpose?: string;
            };
            header?: {
                authorization?: string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    claim_lead: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    label_lead: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_lead_links: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinksOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    release_lead: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    set_lead_role: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    snooze_lead: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SnoozeIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    undo_lead: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    tail_ledger: {
        parameters: {
            query?: {
                after?: number;
                /** @description Newest first unless ordered. */
                before?: number | null;
                order?: ("oldest" | "newest") | null;
                subject?: string | null;
                /** @description A person's id. */
                actor?: string | null;
                verb?: string | null;
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerLine"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    verify_ledger: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_links: {
        parameters: {
            query?: {
                since?: string | null;
                until?: string | null;
                /** @description How many nodes at most. */
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path: {
                kind: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinksOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_mail_failures: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MailFailureOut_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    settle_mail_failure: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                failure: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailFailureOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_matrices: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatrixOut"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    revise_matrix: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseMatrix"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatrixOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_mentions: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                kind: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MentionsOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_messages: {
        parameters: {
            query?: {
                state?: components["schemas"]["MessageState"] | null;
                destination?: string | null;
                about?: string | null;
                /** @description Where the page before ended. */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MessageOut_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    show_message: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                message: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageWhole"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    retry_message: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                message: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    skip_message: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                message: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Skip"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_notifications: {
        parameters: {
            query?: {
                unread?: boolean;
                /** @description Where the page before ended. */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_NotificationOut_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_notifications: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_NotificationOut_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    read_notification: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                notification: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_obligation_moves: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MoveOut_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_obligations: {
        parameters: {
            query?: {
                jurisdiction?: string | null;
                applies?: components["schemas"]["Applies"] | null;
                clock_class?: components["schemas"]["ClockClass"] | null;
                verification?: components["schemas"]["Verification"] | null;
                text?: string;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ObligationOut_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    show_obligation: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                obligation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    revise_obligation: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                obligation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseObligation"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_obligation_history: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                obligation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationHistory"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_swaps: {
        parameters: {
            query?: {
                desk?: string | null;
                is_open?: boolean;
                is_of_me?: boolean;
                /** @description Where the page before ended. */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SwapOut_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    ask_swap: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskSwap"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwapOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_swap: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                swap: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwapOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    accept_swap: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                swap: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerSwap"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwapOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    decline_swap: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                swap: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerSwap"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwapOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    withdraw_swap: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                swap: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwapOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    count_messages: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboxOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    audit_ownership: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnershipOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_pages: {
        parameters: {
            query?: {
                is_open?: boolean;
                /** @description Where the page before ended. */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PagingOut_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    acknowledge_page: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                page: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagingOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    use_link: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UseLink"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NameOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    set_skills: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetSkills"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillsOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_policies: {
        parameters: {
            query?: {
                version?: string | null;
                family?: components["schemas"]["Family"] | null;
                measure?: components["schemas"]["Measure"] | null;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ClauseOut_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    compare_policies: {
        parameters: {
            query: {
                older: string;
                newer: string;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookDifference"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    show_policy: {
        parameters: {
            query?: {
                version?: string | null;
            };
            header?: {
                authorization?: string;
            };
            path: {
                clause: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClauseOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    note_presence: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                subject: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnlookerOut"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    run_query: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QueryIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueryOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_rounds: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundOut"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    take_turn: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_runs: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RunOut_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    show_run: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    repeat_run: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_schedules: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ScheduleOut_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_schedule: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    remove_schedule: {
        parameters: {
            query: {
                reason: string;
            };
            header?: {
                authorization?: string;
            };
            path: {
                schedule: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    search: {
        parameters: {
            query: {
                /** @description Words that must all be found, each as it is spelt. */
                q: string;
                kind?: components["schemas"]["DocumentKind"] | null;
                /** @description Where the page before ended. */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    rebuild_search: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_rebuild: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RebuiltOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    show_session: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    sign_out: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_sessions: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionLineOut"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    sign_out_everywhere: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    end_session: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_settings: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingOut"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_skills: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillsOut"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    show_start: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartOut"] | null;
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_tasks: {
        parameters: {
            query?: {
                for_role?: string | null;
                /** @description Where the page before ended. */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_TaskOut_"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    end_task: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndTask"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_uploads: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadOut"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    begin_upload: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginUpload"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_upload: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                upload: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    abort_upload: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                upload: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    send_chunk: {
        parameters: {
            query: {
                /** @description Where the chunk starts in the file. */
                offset: number;
                /** @description The SHA-256 of the chunk. */
                sha256: string;
            };
            header?: {
                authorization?: string;
            };
            path: {
                upload: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    finish_upload: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                upload: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_users: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonOut"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_user: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddUser"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    show_me: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    show_user: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    change_compartments: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetInto"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    disable_user: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUser"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    enable_user: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUser"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    issue_link: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    change_roles: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveRoles"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    end_user_sessions: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_tokens: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenLineOut"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    issue_token: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueToken"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    revoke_token: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                name: string;
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenLineOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    list_views: {
        parameters: {
            query?: {
                room?: string | null;
            };
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewOut"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    save_view: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveView"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    remove_view: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string;
            };
            path: {
                view: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewOut"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
    change_view: {
        parameters: {
            query?: never;
            header: {
                authorization?: string;
                "if-match": string;
            };
            path: {
                view: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeView"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewOut"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionMissing"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["NoRoom"];
        };
    };
}
