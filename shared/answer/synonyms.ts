/**
 * Words of the trade that stand for one another when a customer asks: each line is one meaning. Written by us, from
 * requests for proposal, security questionnaires and calls; a word may stand in several lines.
 */
export const synonymLines = `
single sign-on, sso, saml, oidc, openid, entra, entra id, azure ad, active directory, okta, ping identity, adfs, identity provider, idp, federated, federation, own login, corporate account, log in, login, log on, logon, sign in, sign-in, signin, authenticate, authentication, credentials
second factor, mfa, 2fa, two-factor, two factor, multi-factor, multifactor, authenticator, one-time password, otp, totp, hardware key, yubikey, fido, fido2, passkey, token, step-up
ldap, directory, active directory, user store
password, passphrase, password policy, credentials
provision, provisioning, scim, joiner, leaver, joiners, leavers, offboarding, user lifecycle, deprovision, deactivate, disable user
role, roles, permission, permissions, rbac, access control, rights, right, privilege, privileges, authorisation, authorization, least privilege, segregation of duties, who sees, who may, entitlement
encryption, encrypted, encrypt, scramble, scrambled, encoded, enciphered, unreadable, cipher, cryptography, cryptographic, aes, crypto algorithm
at rest, stored data, on disk, on your disks, disks, drives, hard drive, storage media, disk encryption, storage encryption
in transit, on the wire, tls, ssl, https, transport encryption, secured communication, channel encryption, data in motion
own key, own keys, own encryption keys, byok, hyok, customer managed key, customer managed keys, cmk, key management, kms, key vault, hsm, bring your own key
penetration test, pentest, pen test, penetration testing, ethical hacking, hack, hacked, hacker, red team, security test, security assessment
ransomware, cryptolocker, extortion, encrypted by attackers, cyber attack, cyberattack, attacker
immutable, immutability, worm, locked, unchangeable, tamper, tamper-proof, object lock, malicious insider, insider, rogue, rogue employee, disgruntled, sabotage, sabotaged, destroy, destroyed, wipe, cannot be deleted, cannot be changed
audit trail, audit log, audit logs, admin activity, activity log, log, logs, logging, logged, who did what, traceability, accountability, record of changes
administrator, admin, admins, administrators, superuser, root user, operator
vulnerability, vulnerabilities, cve, cves, security patch, patch management, bug bounty, security flaw, weakness, exploit, zero-day
security incident, incident, breach, data breach, breached, compromised, notification of breach, incident response
firewall, port, ports, inbound, outbound, network rules, open ports, connections, allow list, whitelist
malware, virus, viruses, antivirus, anti-virus, infected, trojan, trojans, scan for malware, edr
security certificate, security posture, infosec, information security, cybersecurity
secret, secrets, vault, password manager, key store
session, timeout, time-out, idle logout, session expiry
ip restriction, ip allow list, conditional access, geo-fencing, trusted network
price, pricing, cost, costs, charge, charges, fee, fees, expensive, pay, licence, license, licensing, licences, licenses, tariff, rate, quote, quotation, subscription, budget, commercial model
discount, rebate, better deal, reduction, multi-year, three years, volume discount, longer term, price break, cheaper
hidden cost, hidden fee, hidden fees, extra cost, surcharge, additional charge, egress, download fee, traffic cost, overage
trial, try, test it, evaluation, evaluate, evaluation version, proof of concept, poc, pilot, demo version, sandbox account, free version
minimum order, minimum quantity, minimum purchase, entry size, minimum seats
seat, seats, per user, named user, concurrent user, user licence
termination, terminate, cancel, cancellation, notice period, get out, end of contract, leave the contract, exit clause
contract, agreement, terms, terms and conditions, msa, legal terms, order form
contract length, contract term, duration of contract, commitment period, renewal, renew, auto-renewal
invoice, invoicing, billed, billing, payment, payment terms, pay by card, purchase order, in advance
school, schools, university, education, academic, charity, charities, nonprofit, non-profit, ngo, public sector discount
total cost of ownership, tco, roi, return on investment, business case, savings, payback
budget, funding, capex, opex, fiscal year
competitor, rival, alternative, compared with, compare, comparison, versus, vs, difference, differ, better than
on-premises, on-premise, on premises, on-prem, on prem, own data centre, own data center, own datacenter, self-host, self-hosted, self host, local installation, in-house, appliance, private cloud, run it ourselves
cloud, hosted, hosting, saas, which country, where is it hosted, public cloud, aws, azure, gcp, google cloud
data centre, data center, datacenter, server room, facility, hosting site, colocation
install, installation, implement, implementation, deploy, deployment, set up, setup, set-up, roll-out, rollout, roll out, go live, go-live, time to value, configure, onboarding project
offline, without internet, air gap, air-gapped, air gapped, isolated network, disconnected, no internet, dark site
update, updates, upgrade, upgrades, new version, new versions, release, releases, patch, patches, patched, release cycle, patching
outage, downtime, interruption, unavailable, maintenance window, service interruption
operating system, operating systems, windows, linux, macos, mac, red hat, rhel, ubuntu, debian, suse, centos, unix, distribution, distributions, platform, platforms
mobile, phone, phones, iphone, ipad, ios, android, smartphone, tablet, app for phones
container, containers, kubernetes, k8s, docker, openshift, pod, persistent volume, helm, microservices
hardware, sizing, server size, memory, ram, cores, system requirements, hardware requirements, prerequisites, how large, specification, footprint
virtual machine, virtual machines, vm, vms, vmware, hyper-v, hypervisor, proxmox, virtualisation, virtualization, esxi, nutanix, virtual appliance
agent, client software, endpoint software, agentless, connector
browser, browsers, chrome, firefox, edge, safari, web interface, web console, thin client
proxy, web proxy, vpn, private link, direct connect, expressroute
high availability, failover, redundant, redundancy, cluster, clustering, no single point of failure, fault tolerance, resilient, resilience
test environment, staging, sandbox, non-production, development environment, uat
api, rest, restful, interface, programmatically, programmatic, developer, developers, openapi, swagger, graphql, sdk, web service, endpoint
siem, splunk, sentinel, qradar, syslog, log forwarding, forward logs, security monitoring, event stream, soc
ticket, tickets, ticketing, ticket system, servicenow, jira, itsm, service desk tool, service management, bmc, remedy
microsoft 365, office 365, m365, o365, exchange online, exchange, sharepoint, onedrive, teams, outlook
google workspace, gsuite, g suite, gmail, google drive
salesforce, crm, dynamics, hubspot, customer relationship
sap, hana, s/4hana, s4hana, backint, erp, netweaver
dashboard, dashboards, report, reports, reporting, power bi, tableau, bi, business intelligence, analytics, charts, insight, visualise, kpi, metrics
script, scripting, powershell, command line, cli, automate, automation, bash, batch job, ansible
terraform, infrastructure as code, iac, pulumi, gitops
webhook, webhooks, callback, event notification, push notification
integration, integrate, integrates, connect, connects, connector, connectors, plug-in, plugin, interoperate, work with, works with, compatible, interface to, hook into
import, importer, load data, upload, ingest, bulk load, csv
chat, slack, chat alerts, instant message
database, databases, sql server, oracle, postgres, postgresql, mysql, mariadb, mongodb, sql
nas, file server, file share, smb, nfs, netapp, storage array, san
support hours, helpdesk, help desk, service desk, 24/7, 24x7, around the clock, round the clock, weekend, weekends, out of hours, reach support, business hours, hotline, night
support, assistance, technical support, customer service, customer support, help
response time, response times, respond, sla, service level, service levels, react, reaction time, how quickly, resolution time, turnaround
language, languages, german, french, spanish, english, multilingual, localised, localized, localisation, translation, translated
training, train, course, courses, onboarding, workshop, workshops, learn, teach, enablement, e-learning, certification course
documentation, docs, manual, manuals, knowledge base, handbook, user guide, guides, wiki, help pages, reference
account manager, named contact, customer success, customer success manager, csm, tam, technical account manager, dedicated, single point of contact, dedicated contact
migrate, migration, move from, switch from, switch, replace, replacement, changeover, transition, convert, old tool, incumbent, predecessor
partner, msp, service provider, managed service provider, reseller, integrator, outsourcer, outsourced, consultant
professional services, consulting, specialist, implementation partner, statement of work
escalation, escalate, escalation path, complaint, manager on duty
community, user group, forum, customers talk
roadmap, planned features, coming features, future, next release, product plans
feature request, enhancement, wish, customisation, customization, custom development, tailor, bespoke, customise, customize
backup, backups, back up, back-up, copy, copies, protect, protected, data protection software, snapshot, snapshots, safeguard
restore, restored, restores, recover, recovered, recovery, recovering, get back, bring back, retrieve, retrieval, roll back, undelete
time stamp, timestamp, timestamps, date, modification date, metadata, attributes, file owner
recovery time, rto, recovery time objective, time to restore, restore time, back in operation, up and running, running again, working again, back online, back in business, operational again, resume work
recovery point, rpo, recovery point objective, data loss, lose data, lost work, work lost, work lose, hours of work, last copy, backup frequency, maximum data loss
single file, granular, granularity, individual files, item level, single item, single mailbox, file level
self-service, self service, by themselves, themselves, without it, on their own
file, files, document, documents
user, users, employee, employees, staff, people, workforce, colleagues, personnel
retention, retain, keep, kept, archive, archived, archiving, how long are, how many years, long-term, long term, storage period, preserve, lifetime of data
export, take our data, data portability, portability, vendor lock-in, lock-in, lock in, open format, open formats, exit, leave, get our data, data extraction, exit strategy
deduplication, dedupe, dedup, stored twice, duplicate, duplicates, compression, compress, storage savings, single instance
data residency, residency, data location, data sovereignty, sovereignty, where is our data, cross-border, international transfer, third country, region, european union, eu
subprocessor, subprocessors, sub-processor, sub-processors, third party, third parties, subcontractor, subcontractors, supplier chain, supply chain, vendors you use
multi-tenant, multi-tenancy, multitenant, tenant, tenants, isolation, isolated, kept apart, separated, segregated, segregation, separation, shared infrastructure, logical separation
erase, erasure, delete, deletion, deleted, right to be forgotten, forgotten, purge, remove data, destroy data, wipe data, data disposal, sanitisation, sanitization
data classification, sensitive data, confidential data, pii, personal data, personal information, personally identifiable
data ownership, who owns the data, intellectual property, ip rights
data quality, cleansing, validation, accuracy, consistency
master data, golden record, single source of truth
search, find, look up, full text, query, filter, browse
privacy, gdpr, dsgvo, data protection, data protection law, privacy law, ccpa, dpa, processing agreement, data processing agreement, dpo, data subject, personal data, european privacy
compliance, compliant, comply, complies, conform, conformity, regulation, regulations, regulatory, regulated, audit-proof, standards
iso 27001, iso, iso27001, isms, 27001, bsi, c5
soc 2, soc2, soc, ssae, type ii, type 2, attestation, isae 3402
certificate, certified, certification, certifications, accreditation, accredited, attested
hipaa, patient, patients, health, healthcare, medical, hospital, clinic, phi, baa, business associate
pci, pci dss, card data, cardholder, credit card
legal hold, litigation hold, litigation, ediscovery, e-discovery, court, preservation order, lawsuit
nis2, nis 2, dora, critical infrastructure, kritis, cyber resilience
accessibility, accessible, wcag, screen reader, section 508, ada
sustainability, carbon, co2, green, energy use, esg, environmental
ai act, ai, artificial intelligence, machine learning, llm, model training, generative, copilot, chatbot
export control, sanctions, embargo
insurance, insured, liability, liable, indemnity, indemnification, cyber insurance
background check, screening, vetting, staff checks, confidentiality agreement, nda
business continuity, bcp, continuity plan, crisis, pandemic
disaster recovery, disaster, dr, fire, flood, earthquake, second site, whole site, site failure, catastrophe, dr plan
test restore, recovery test, restore test, verify backups, verification, tested recovery, dr test, proof that it works, validate backups
scale, scalable, scalability, handle, capacity, grow, growth, largest customer, limits, maximum number, volume, thousands, number of users, upper limit
slow, performance, impact, load, cpu, overhead, speed, fast, latency, throughput, lag, resource consumption, response
bandwidth, line, network usage, wan, throttle, throttling, uplink, traffic volume, slow connection, internet connection
available, availability, uptime, sla guarantee, guarantee, 99.9, nines, reliability, reliable, service credits, money back
monitoring, monitor, alerting, alert, alerts, notification, notifications, health check, watch, observability
benchmark, load test, stress test, measured performance
cache, caching, local copy, edge device
schedule, scheduling, frequency, how often, interval, timetable, cron, plan jobs
reference, references, reference customer, customer stories, case study, case studies, who uses, similar customers, customers like us, success story
company size, how many employees, founded, ownership, investors, shareholders, financial stability, financially stable, annual report, viability, bankruptcy, go out of business, escrow
customers, customer base, user base, installed base
your company, about you, vendor profile, supplier profile, headquarters
country, countries, region, regions, locations, offices, geography
currency, currencies, euro, dollar, exchange rate
tax, vat, duties
time zone, timezone, time zones, daylight saving
workflow, process, approval, approvals, approve, sign-off, four eyes, dual control, two people
two people, four-eyes, four eyes, dual control, two-person rule, quorum
audit, auditor, auditors, inspection, right to audit, customer audit
questionnaire, due diligence, caiq, sig, security questionnaire, rfp, rfi, tender
secure development, sdlc, code review, static analysis, sast, dast, software bill of materials, sbom, secure coding, dependency scanning
open source, open-source, third-party libraries, source code, licence of libraries
release notes, changelog, what is new, version history
deprecation, end of life, end of support, eol, sunset, backwards compatible, backward compatibility
rollback, revert, undo, downgrade, go back
branding, white label, white-label, logo, look and feel, theme, corporate design
user interface, ui, usability, easy to use, ease of use, intuitive, user friendly, user experience, ux
email, e-mail, mail, mailbox, mailboxes, smtp
calendar, appointment, appointments, schedule meetings
tape, tapes, lto, tape library, offsite tape
object storage, s3, blob, bucket, buckets, cold tier, glacier, storage tier, tiering
storage, disk space, terabyte, terabytes, tb, gigabyte, gb, petabyte, quota
laptop, laptops, desktop, desktops, workstation, endpoint, endpoints, notebook, client device
machine, machines, server, servers, host, hosts, computer, computers, system, systems
appliance, box, hardware box, physical device
vulnerability scan, security scan, scanning
ddos, denial of service, flood attack, web application firewall, waf
zero trust, never trust, microsegmentation
guest, external user, external users, contractor, contractors
remote access, remote support, how do you access, your staff access, vendor access, privileged access, pam
physical security, guards, access badge, cctv, building access
how long, how fast, how quickly, how soon, duration, time, speed, minutes, hours
free, no charge, gratis, included, without extra cost
start, begin, first steps, getting started, next steps, kick-off, kickoff
effort, workload, person days, man days
team, project team, who is involved, resources needed, responsibilities, raci
change management, adoption, user adoption, acceptance, rollout plan
risk, risks, safe, safety, trust, trustworthy, dangerous
error, errors, failure, fails, failed, broken, crash, crashes, bug, bugs
proof, evidence, prove, demonstrate, show me
already have, existing tool, we have a solution, happy with, in use today, status quo
too expensive, over budget, half the price, cheaper elsewhere, cannot afford, costly
not now, no time, too busy, later, next year, other priorities, bad timing
too new, first customer, be the first, young company, startup, unproven, mature, maturity
too complex, complicated, complexity, too much work, steep learning curve
need to think, think about it, not sure, hesitate, convince my boss, internal discussion
lifecycle, asset management, inventory, cmdb, asset register
iot, ot, scada, plant, factory, machine data, shop floor, production line
blockchain, distributed ledger
batch, bulk, mass, many at once
mass change, bulk edit, bulk operations
print, printing, printer, pdf
attachment, attachments, file size, large files, maximum file size
spreadsheet, excel, xlsx, tables
version control, versions, versioning, history of changes, previous versions
team of experts, skills, qualifications, certified engineers
quality, quality management, iso 9001, quality assurance, qa
outsourcing, offshore, nearshore, where is support located
`
