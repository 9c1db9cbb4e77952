"""What the commands say in English."""

from __future__ import annotations

import errno

from dreiklang.texts.commands.shape import CommandWords, LegalPage, Misfit, Refusal
from dreiklang.texts.grammar import Plural

_CONFIRM = "say so in mkdocs.yml, below 'dreiklang:'\n\n      private_remotes: [{remotes}]\n\n"

EN = CommandWords(
    about="The journal of your working life: love it, change it, leave it.",
    commands_title="Commands",
    helps={
        "build": "Build the site: the public one, unless told otherwise.",
        "insights": "Say what the entries know: how often you were right, and what came of it.",
        "due": "Say what waits: overdue, today, this week, later.",
        "done": "Tick off a next step.",
        "chased": "Note that you asked again.",
        "answered": "Note what they answered.",
        "won": "An offer is accepted.",
        "lost": "An offer is turned down, with the reason.",
        "kept": "A promise is kept.",
        "broken": "A promise is broken.",
        "moved": "A promise is moved to another day.",
        "undo": "Take back the last note of these commands.",
        "completion": "Let the Tab key complete commands and what is open.",
        "publish": "Prove the public part, show what changes, and publish it.",
        "withdraw": "Make a published entry private again.",
        "forget": "What is stored about a person: show, hand over, delete.",
        "check": "Check all entries and report everything at once.",
        "serve": "Show the journal in the browser, on this computer only.",
        "new": "Begin an entry, with the questions that belong to it.",
        "init": "Start a new journal, ready to write in and to publish.",
        "demo": "Put the demo journal into a folder, to look at it.",
    },
    options={
        "since": "Only entries from this day on.",
        "tag": "Only entries with this tag.",
        "person": "Only entries about this person.",
        "choice": "Only decisions that went this way: love, change, leave.",
        "config_file": "mkdocs.yml of the journal.",
        "today": "Act as if today were this day.",
        "output_format": "How to print what was found.",
        "strict": "Take warnings for errors.",
        "target": "Folder for the finished site.",
        "edition": "private: everything, for you. public: what everybody may see.",
        "verbose": "Also say what happens in between.",
        "quiet": "Print errors only.",
        "address": "Address and port.",
        "expose": "Let other computers in the network read the private edition too.",
        "open_browser": "Open the browser.",
        "settings": "Any key, in English or German, with its value.",
        "body": "The text of the entry; '-' reads it from standard input.",
        "person_id": "Id of a new person in people.yml.",
        "layout": "The form of a look back: start-stop-continue or 4ls.",
        "no_input": "Ask nothing; the questions wait in the file.",
        "reviews": "Look back at what is up for review, one after the other.",
        "no_edit": "Do not open the editor.",
        "lang": "Language of the journal.",
        "day": "The day on which it was, if not today: yesterday, 5 March, Thursday.",
        "until": "Until when this may rest.",
        "reason": "Why it was.",
        "step": "Which step, by its number.",
        "unlink": "Take links to it out of public entries, too.",
        "no_deploy": "In the journal only; publishing comes later.",
        "export_file": "All of it into a new file: .md, .json or .zip.",
        "wants_delete": "Delete, after a confirmation.",
        "keep": "Do not delete this entry, only take the name out.",
        "confirm": "The confirmation without a terminal: the id of the person.",
        "folder": "Publish into this folder.",
        "repository": "Publish into another git repository, for GitHub, GitLab or Codeberg Pages.",
        "branch": "The branch in it.",
        "deploy_command": "Publish by this command; {site} in it is the finished folder.",
        "yes": "Don't ask; accept only what was answered before.",
        "dry_run": "Show everything, change nothing, ask nothing.",
        "force": "Publish even if nothing changes.",
    },
    epilogs=dict.fromkeys(
        ("done", "chased", "answered", "won", "lost", "kept", "broken", "moved"),
        "WHAT is an id (the file name without .md), a part of one, or a person while exactly one such thing of theirs is open.",
    ),
    refusals={
        Refusal.CONFIG_MISSING: "There is no journal here: {file} does not exist.\n"
        "Change to the folder of your journal, name it with -f, or start one with 'dreiklang init FOLDER'.",
        Refusal.CONFIG_BROKEN: "{file}:{line}:{column}: here or shortly before, the YAML is broken ({why}).\n"
        "Often a bracket or a quote is missing, or the line is indented otherwise than its neighbours.",
        Refusal.CONFIG_UNREADABLE: "{file} cannot be read: {why}",
        Refusal.CONFIG_MKDOCS: "MkDocs cannot work with {file}; what does not fit is listed above.",
        Refusal.CONFIG_OPTION: "{file}: the option {option} does not fit: {why}",
        Refusal.OPTION_UNKNOWN: "{file}: there is no option {option}. There is {names}.",
        Refusal.ENTRIES_MISSING: "The folder of the entries does not exist: {path}\n"
        "Make it, or name the right one with 'entries_dir' in {file}.",
        Refusal.PLUGIN_MISSING: "{file} does not know Dreiklang yet. It lacks these lines:\n\nplugins:\n  - search\n  - dreiklang",
        Refusal.THEME_NOT_MATERIAL: "Dreiklang needs the theme 'material', not '{theme}'. In mkdocs.yml:\n\ntheme:\n  name: material",
        Refusal.CONTENT: "Nothing was built: public entries have errors ({count}). The places are listed above.",
        Refusal.FILES: "Nothing was built: some files cannot go out as they are ({count}). They are listed above, with what to do.",
        Refusal.COLLISION: "{ours} and {theirs} both want to be '{address}'. Rename the file, or give Dreiklang a place of its own with 'at: journal/'.",
        Refusal.MKDOCS: "MkDocs could not build the site: {why}",
        Refusal.STRICT: "Nothing was built: with --strict, warnings count as errors ({count}).",
        Refusal.LEAK: "Nothing was built: the finished public edition would hold something private ({count}). The places are listed above.",
        Refusal.PRIVATE_BY_MKDOCS: "'mkdocs build' builds the public edition only. The private one is made by 'dreiklang build --edition private'.",
        Refusal.PRIVATE_INTO_PUBLIC: "The private edition does not go to {path}: that is where the public one is, or is built.\n"
        "Name another folder with -d, or leave -d out.",
        Refusal.DIRTY: "'mkdocs build --dirty' leaves pages of yesterday where they are, also those that nobody may read any more.\n"
        "Leave --dirty out: 'mkdocs build', or 'dreiklang build'.",
        Refusal.NO_GH_DEPLOY: "'mkdocs gh-deploy' uploads pages without looking at what they say, so Dreiklang stops here.\n"
        "'dreiklang publish' looks first, shows what changes, and then uploads them.",
        Refusal.TARGET_FOREIGN: "{path} is not empty and was not made by Dreiklang; nothing was changed.\n"
        "Name another folder, or empty this one yourself.",
        Refusal.ENTRIES_IN_DOCS: "{path} lies both with the entries and with the pages ({docs}). MkDocs publishes everything in that folder, private text too.\n"
        "Put the entries beside it, not into it: entries/ and docs/ side by side.",
        Refusal.TARGET_HOLDS_SOURCES: "{path} holds the journal itself or a git folder; nothing is built there.",
        Refusal.TARGET_MOUNTED: "{path} is a mounted drive, which cannot be exchanged as a whole.\nName a folder in it.",
        Refusal.TARGET_CHANGED: "{path} became something else while the site was being built; what lies there was left alone.\nSee what it is, and build again.",
        Refusal.TARGET_INSIDE: "{path} lies within a site that Dreiklang built, {outer}. The next build there would take it for a file of yours, and keep it for good.\n"
        "Name a folder beside it.",
        Refusal.TARGET_BUSY: "Somebody is building into {path} right now. Wait until that is done, and try again.",
        Refusal.ENTRY_WRONG: "There are errors in {path}, so it is not clear what the entry says. 'dreiklang check' shows them.",
        Refusal.NOT_UTF_8: "{path} is not written in UTF-8; nothing was changed. Save the file as UTF-8 in your editor.",
        Refusal.EDIT_UNSAFE: "{place}: nothing was written. {why}{by_hand}",
        Refusal.EDIT_WRONG: "Nothing was written, for then this would be wrong:\n\n{problems}",
        Refusal.FILE_CHANGED: "{path} has just changed; nothing was written. Again, when the editor is done.",
        Refusal.NOT_LOOPBACK: "The private edition shows itself on this computer only. At {address}, everybody in the network could read everything.\n"
        "Take 127.0.0.1, or show the public one with --edition public. If others shall read it after all: 'dreiklang serve --expose'.",
        Refusal.NO_DOOR: "With --no-livereload, MkDocs answers to whoever asks, foreign pages in the browser included, so Dreiklang does not show the private edition there.\nLeave --no-livereload out.",
        Refusal.ADDRESS: "'{address}' is no address with a port. This is one: 127.0.0.1:8000",
        Refusal.ADDRESS_UNUSABLE: "Nothing can be shown at {address} on this computer: {why}\nWithout -a, 'dreiklang serve' takes 127.0.0.1:8000.",
        Refusal.PORT_TAKEN: "{address} is taken; perhaps 'dreiklang serve' still runs elsewhere.\nAnother port: dreiklang serve -a {other}",
        Refusal.JOURNAL_IN_GIT: "Private text lies in git: {folders}, in the repository {repository}. It is pushed to {remotes}, and nobody has confirmed yet that others cannot read there.\n"
        f"If everybody who can look in there may read everything, names included, {_CONFIRM}"
        "Else 'git rm -r --cached FOLDER' takes a folder out of git and leaves it on your disk. Older commits still hold it.",
        Refusal.JOURNAL_IN_HISTORY: "Private text lies in older commits: {folders}, in the repository {repository}. They are pushed along to {remotes}, and nobody has confirmed yet that others cannot read there.\n"
        "Begin the repository anew, or take the folders out of its history with 'git filter-repo'.\n"
        f"If everybody who can look in there may read everything, names included, {_CONFIRM}",
        Refusal.GIT_MISSING: "The journal lies in the git repository {repository}. It is pushed to {remotes}, and nobody has confirmed yet that others cannot read there.\n"
        "Whether your entries are in it cannot be told without git, which is not installed here, or not found.\n"
        f"If everybody who can look in there may read everything, names included, {_CONFIRM}",
        Refusal.GIT_UNCLEAR: "The journal lies in the git repository {repository}, and whether others get to read it cannot be told:\n\n{why}\n\nPut that right, and try again.",
        Refusal.LEGAL_PAGES: "Nothing was published: a site in German needs an imprint and a page about privacy, whole ones.\n\n{gaps}\n\n"
        "'dreiklang init' puts patterns for both into any new folder.",
        Refusal.PUBLIC_SERVICE: "This runs at {service}, in a repository that is not private: whoever sees it can read your entries, or this log.\n"
        "Make the repository private, or keep the journal on your own computer and upload only what 'dreiklang build' makes.",
        Refusal.RECORD_BROKEN: "{path}:{line}: Dreiklang cannot make sense of this, and leaves the file alone.\n"
        "  {excerpt}\n"
        "Mend the line. Or delete the file; then you will be asked once more about every public entry.",
        Refusal.PLACE_PRIVATE: "{path} belongs to the private edition; nothing is published there.\nName another folder.",
        Refusal.PLACE_OWN: "{repository} is the repository of the journal itself. Who may read the pages there could read the entries, too; nothing was published.\n"
        "Make a second, empty repository for the pages, and name its address.",
        Refusal.BRANCH_FOREIGN: "The branch {branch} of {repository} holds something that Dreiklang did not make; it would be overwritten, so nothing was published.\n"
        "Take another branch with --branch. Or, if it may go: git push {repository} --delete {branch}",
        Refusal.COMMAND_MISSING: "This command cannot be run ({why}): {command}\nNothing was published. Is the program installed?",
        Refusal.COMMAND_FAILED: "The command ended with {code}: {command}\n"
        "Dreiklang does not know what of it has arrived. What was wrong, the command will have said; after that, simply 'dreiklang publish' again.",
        Refusal.PUBLISH_STOPPED: "\nStopped before anything went out: outside, everything is as before.{kept}",
        Refusal.DEPLOY_STOPPED: "Stopped in the middle of publishing ({place}). Dreiklang does not know what of it has arrived.\n"
        "'dreiklang publish' once more, and all of it fits together again.",
        Refusal.PUSH_WITHOUT_GIT: "Publishing to a branch needs git, which is not installed here.\nIt is to be had at https://git-scm.com/downloads. Nothing was published.",
        Refusal.PUSH_UNREACHABLE: "{repository} cannot be reached; nothing was published.\n{why}\nIs there a connection to the internet, and is the address right?",
        Refusal.PUSH_DENIED: "{repository} does not let git in; nothing was published.\n{why}\n"
        "It takes an SSH key (ssh-add) or stored credentials that may write. Whether git gets in, shows: git ls-remote {repository}",
        Refusal.PUSH_NOWHERE: "There is no repository at {repository}, or none that you may see; nothing was published.\n{why}\nMake it at your host, empty, and check the address.",
        Refusal.PUSH_REJECTED: "{repository} does not take the branch {branch}; nothing was published.\n{why}\n"
        "Often the branch is protected. Dreiklang replaces it as a whole each time; your host has to allow that for this branch.",
        Refusal.PUSH_OVERTAKEN: "Somebody else changed the branch {branch} of {repository} meanwhile; it stayed as it is.\n{why}\n'dreiklang publish' once more replaces it.",
        Refusal.PUSH_FAILED: "git could not renew {repository} ({branch}); nothing was published.\n{why}",
        Refusal.PUSH_ALTERED: "git changed something while taking it to the branch {branch}; nothing was published.\nMostly that is due to the name of a file, with a quotation mark or a line break in it.",
        Refusal.UNANSWERED: "Nothing was published: whether somebody recognises themselves is not answered yet ({count}, see above), and --yes does not answer it.\n"
        "'dreiklang publish' in a terminal asks, and remembers the answers.",
        Refusal.RECOGNISABLE: "Stopped at '{title}'. Nothing was published; what was answered before is remembered.\n"
        "What helps now, in {path}:\n"
        "  ask the person, and after a yes put 'consent: yes' into people.yml\n"
        "  indent the passage, below '!!! private'\n"
        "  tell it so that it could be many\n"
        "  'publish: no'",
        Refusal.NOBODY_ASKED: "Everything is shown, nothing published: nobody sits here who could say yes.\n"
        "In a terminal: dreiklang publish. Without one: dreiklang publish --yes, which accepts only what was answered before.",
    },
    click={
        r"Missing argument 'WHAT \.\.\.'\.": "It takes what this is about: a person, or a part of an entry's name. 'dreiklang due' shows what is open.",
        r"Missing argument 'ID'\.": "It takes the entry that is meant: a part of its name will do.",
        r"Missing argument 'PERSON'\.": "It takes the person that is meant: id or name.",
        r"Missing argument 'DIR'\.": "It takes the folder in which the journal is to lie. For example: dreiklang init journal",
    },
    misfits={
        Misfit.SECTION: "It wants lines such as 'timezone: Europe/Berlin' below it, indented.",
        Misfit.ONE_OF: "It is one of {choices}, not {value}.",
        Misfit.PREFIX: "'{value}' is no folder of a site; one is journal/ (small letters, digits, '-' and '_').",
        Misfit.ZONE: "'{value}' is no known time zone; one is Europe/Berlin.",
        Misfit.COUNT: "It is a whole number from {least} on, not {value}.",
        Misfit.CURRENCY: "'{value}' is no currency; one is EUR.",
        Misfit.ERAS: "Below it belong lines of a day, month or year and a name, not {value}. One is '2024-07: On my own'.",
        Misfit.LANGUAGE: "Material does not speak '{value}'; it does speak en and de.",
        Misfit.NO_FILE: "It is no ordinary file.",
        Misfit.ENDLESS: "It is nested without end, or its INHERIT leads in a circle.",
        Misfit.YES_NO: "It is true or false, without quotes, not {value}.",
        Misfit.DEPLOY: "It is exactly one of 'folder: FOLDER', 'repository: ADDRESS' (with 'branch: BRANCH', if it shall be another) and 'command: COMMAND'.",
        Misfit.DEPLOY_BRANCH: "'branch' names the branch of a 'repository', in letters, digits, '-', '_' and '/'; one is pages.",
        Misfit.DEPLOY_COMMAND: "The command has to hold {site}, where the finished folder belongs, and each quote its counterpart: rsync -a --delete {site}/ host:/var/www/",
    },
    system={
        errno.ENOSPC: "No space left{where}\nMake some, and try again.",
        errno.EROFS: "Nothing can be written{where}\nThe drive is read-only.",
        errno.EACCES: "No access{where}\nEither the rights are missing, or another program holds it open.",
        errno.EPERM: "No access{where}\nEither the rights are missing, or another program holds it open.",
    },
    environment="That did not work: {why}\nSee what stands in the way there, or name another path.",
    usage="{why}\nHelp: {command} --help",
    internal="This should not have happened ({why}). DREIKLANG_DEBUG=1 shows where it did.",
    stopped="Stopped; nothing was changed.",
    seals_comment="What I expected and how sure I was, as it stood one day later.\n"
    "Dreiklang writes this file and only adds to it. It belongs to the entries and is as private as they are.",
    sealed=Plural("One expectation sealed (seals.yml).", "{n} expectations sealed (seals.yml)."),
    no_such_day="'{given}' is no day that I understand. This is one: 2026-03-05.",
    no_such_tag="No entry bears the tag '{given}'.",
    no_such_person="I do not know '{given}', or there are several. Known: {known}",
    no_such_choice="'{given}' is no decision. There is: love, change, leave.",
    nothing_waits="Nothing waits right now.",
    waits=Plural("{n} thing waits:", "{n} things wait:"),
    more_waits=Plural("and {n} more", "and {n} more"),
    next_command="Next: {command}",
    left_out=Plural(
        "{n} entry is left out here because there are errors in it; 'dreiklang check' shows them.",
        "{n} entries are left out here because there are errors in them; 'dreiklang check' shows them.",
    ),
    check_clean=Plural("{n} file checked, all is well.", "{n} files checked, all is well."),
    check_errors=Plural("{n} error", "{n} errors"),
    check_warnings=Plural("{n} warning", "{n} warnings"),
    build_progress="Building pages",
    built_public="{public} public, {private} private; see 'dreiklang serve'",
    built_private="{public} public, {private} private: everything is in it, for you alone",
    lies_in="It lies in {path}",
    scheduled="On {day} a scheduled post joins them. Build again then.",
    unfinished="Still to be filled in: {pages}",
    legal_missing={
        LegalPage.IMPRINT: "There is no imprint, or nothing in it; it would be docs/imprint.md",
        LegalPage.PRIVACY: "There is no page about privacy, or nothing in it; it would be docs/privacy.md",
    },
    legal_open="{place}: still to be filled in",
    legal_hint="{gaps}\nNot every country asks for these pages. Does yours?",
    gone=Plural("{n} address is gone:", "{n} addresses are gone:"),
    more_gone=Plural("and one more; -v names all", "and {n} more; -v names all"),
    private_problems=Plural(
        "{n} problem in private entries or people.yml; 'dreiklang check' shows it.",
        "{n} problems in private entries or people.yml; 'dreiklang check' shows them.",
    ),
    record_comment="What you have answered before entries went out, and what readers see now.\n"
    "'dreiklang publish' writes this file. Commit it with your entries: it stays private, as they do.\n"
    "If you delete an entry here, you will be asked about it again.",
    problems_at_home="What exactly stands there stays out of this log, which others may read (CI is set). On your own computer, 'dreiklang check' tells it.",
    serving="The journal: {url} (end with Ctrl+C)",
    exposed="Attention: at {address}, everybody in the network reads the whole journal now, names and amounts included. There is no password, and nothing is encrypted.",
)
