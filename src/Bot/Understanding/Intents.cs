using MentorBot.Bot.Buttons;

namespace MentorBot.Bot.Understanding;

/// <summary>
/// What MentorBot understands in plain sentences. A sentence only ever shows or says something: whatever changes anything
/// waits for a button.
/// </summary>
internal static class Intents
{
    private const string ForCoordinators =
        "Only coordinators can do that. They set up cohorts, invite people and match them.";

    private static readonly Offer SignUp = new("Sign up", new Join(""));
    private static readonly Offer Profile = new("My profile", new ShowProfile());
    private static readonly Offer Mentorships = new("My mentorships", new ShowMentorships());
    private static readonly Offer Pause = new("Take a break", new ShowPause(""));
    private static readonly Offer Leave = new("Leave", new ShowLeave(""));
    private static readonly Offer WhoSees = new("Who can see this", new ShowWhoSees());
    private static readonly Offer Digests = new("Digest settings", new ShowDigestSettings());

    public static readonly IReadOnlyList<Intent> All =
    [
        // Small talk
        Says(
            "greeting",
            "Hello",
            "Hello! What would you like to do?",
            SignUp,
            Mentorships,
            new("Help", new ShowHelp())
        ),
        Says("thanks", "Thanks", "You’re welcome. I’m here whenever you need me."),
        Says("goodbye", "Goodbye", "Goodbye! Write to me whenever you like."),
        Says(
            "about",
            "Who are you?",
            "I’m MentorBot, a program and not a person. I help colleagues learn from each other: I suggest a partner, help you two meet, and ask now and then how it’s going.",
            WhoSees
        ),
        Says("language", "Language", "I only speak English so far, but I understand simple sentences in German."),
        // Taking part
        Shows("help", "What can you do?", new ShowHelp()),
        Says(
            "how-it-works",
            "How it works",
            "You say what you’d like to learn and what you can help with. I suggest a partner who fits, and tell you why. If you both accept, I introduce you, and now and then I ask how it’s going. You can take a break or leave at any time, without giving a reason.",
            SignUp,
            WhoSees
        ),
        Says(
            "time-needed",
            "How much time",
            "Most pairs meet for about half an hour every week or two. When you sign up, you see how long the cohort runs.",
            SignUp
        ),
        Says("join", "Sign up", "You can sign up right here. It takes about two minutes.", SignUp),
        Says(
            "learn",
            "Learn something",
            "Sign up, tell me what you’d like to learn, and I’ll look for somebody who can help. If you’ve signed up already, add it to your profile.",
            SignUp,
            Profile
        ),
        Says(
            "offer",
            "Help others",
            "That’s kind. Sign up and tell me what you can help with. If you’ve signed up already, add it to your profile.",
            SignUp,
            Profile
        ),
        Shows("profile", "My profile", new ShowProfile()),
        Shows("change-skills", "Change my skills", new ShowProfile()),
        Shows("change-hours", "Change my hours", new ShowProfile()),
        // Mentorships
        Shows("partner", "My mentorships", new ShowMentorships()),
        Shows("next-meeting", "When we meet", new ShowMentorships()),
        Shows("why-matched", "Why we two", new ShowMentorships()),
        Shows("when-matched", "Is there a match?", new ShowMentorships()),
        Shows("suggestions", "Suggestions", new ShowShortlists()),
        Shows("accept", "See the proposal", new ShowMentorships()),
        Shows("decline", "See the proposal", new ShowMentorships()),
        Says(
            "change-partner",
            "Another partner",
            "That’s possible, and nobody is at fault. Leave the mentorship but stay in the cohort, and you’ll be matched again. Your partner only hears that it ended.",
            Mentorships,
            Leave
        ),
        Says(
            "trouble",
            "It isn’t working",
            "I’m sorry to hear that. You can take a break, or leave without giving a reason; your partner only hears that it ended.",
            Mentorships,
            Pause,
            Leave
        ),
        Shows("leave", "Leave", new ShowLeave("")),
        Shows("pause", "Take a break", new ShowPause("")),
        Says(
            "resume",
            "Come back",
            "Welcome back. Your break ends when you say so.",
            new Offer("End my break", new Resume())
        ),
        Shows("check-in", "Check-in", new ShowLatestCheckIn()),
        // Messages and privacy
        Shows("how-often", "How often", new ShowHowOften("")),
        Says(
            "stop",
            "Fewer messages",
            "You can take a break, and I’ll be quiet until it’s over, or leave for good.",
            Pause,
            Leave,
            Digests
        ),
        Shows("my-data", "My data", new ShowStored()),
        Shows("erase", "Delete my data", new EraseMe()),
        Shows("who-sees", "Who can see this", new ShowWhoSees()),
        Shows("naming", "Who may name me", new ShowWhoSees()),
        Says("coordinator", "Ask a coordinator", "The people who run mentoring here can help.") with
        {
            NamesCoordinators = true,
        },
        Says(
            "concern",
            "Something is wrong",
            "I’m sorry. You don’t have to put up with it, and you can leave at once. Please talk to somebody you trust, or to the people who run mentoring here.",
            Leave
        ) with
        {
            NamesCoordinators = true,
        },
        // Managers and coordinators
        Shows("team", "Team digest", new ShowTeamDigest()),
        Shows("team-settings", "Digest settings", new ShowDigestSettings()),
        Says("cohorts", "Cohorts", "You see the cohorts that are open when you sign up.", SignUp) with
        {
            ShowsCoordinators = new ShowCohorts(),
        },
        Says("new-cohort", "New cohort", ForCoordinators) with
        {
            ShowsCoordinators = new OfferNewCohort(),
        },
        Says("match", "Match", ForCoordinators) with
        {
            ShowsCoordinators = new ShowCohorts(),
        },
        Says("invite", "Invite people", ForCoordinators) with
        {
            ShowsCoordinators = new ShowCohorts(),
        },
        Says("undelivered", "Undelivered", ForCoordinators) with
        {
            ShowsCoordinators = new ShowUndelivered(),
        },
    ];

    private static readonly Dictionary<string, Intent> ByName = All.ToDictionary(
        intent => intent.Name,
        StringComparer.Ordinal
    );

    /// <param name="name">As a file of examples names it.</param>
    public static Intent Named(string name) => ByName[name];

    /// <returns>Null when there is none of that name, or no longer.</returns>
    public static Intent? Find(string name) => ByName.GetValueOrDefault(name);

    private static Intent Shows(string name, string caption, Button button) => new(name, caption) { Shows = button };

    private static Intent Says(string name, string caption, string words, params Offer[] next) =>
        new(name, caption) { Words = words, Next = next };
}
