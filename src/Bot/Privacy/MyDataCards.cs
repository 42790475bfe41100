using MentorBot.Bot.Agreements;
using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Enrolment;
using MentorBot.Bot.Goals;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Privacy;

/// <summary>Shows what is stored about the reader. Long lists are shortened, with a note that says so.</summary>
internal static class MyDataCards
{
    private const int MostEnrolments = 3;

    public static Card Stored(MyData data, IReadOnlyList<EnrolmentView> enrolments, WorkingTime reader) =>
        new(
            Say.Title($"What is stored about you"),
            [
                Say.Subheading($"You"),
                new FactSet(ProfileFacts.Of(data.Profile, reader)),
                .. Section("Sign-ups", enrolments.Count, Math.Min(enrolments.Count, MostEnrolments)),
                .. enrolments.Take(MostEnrolments).SelectMany(Enrolment),
                .. List("Mentorships", data.Mentorships, m => RecordWords.Of(m, reader)),
                .. List("Check-ins", data.CheckIns, c => RecordWords.Of(c, reader)),
                .. List("Session feedback", data.Feedback, f => RecordWords.Of(f, reader)),
                .. List(AgreementText.MyExpectations.Plain, data.Expectations, e => AgreementWords.Record(e, reader)),
                .. List(AgreementText.MyAgreements.Plain, data.Agreements, a => AgreementWords.Record(a, reader)),
                .. List(LinkText.Goals.Plain, data.Goals, g => GoalWords.Record(g, reader)),
                .. List("People suggested to you", data.Suggestions, s => RecordWords.Of(s, reader)),
                Say.Subheading($"Besides"),
                new FactSet([
                    Say.Fact("Messages to you", $"{data.Notices}; without their words"),
                    Say.Fact(
                        "Records of what you did",
                        $"{data.AuditEntries}; the act, the time and an id, no content"
                    ),
                    Say.Fact("Digests for you as a manager", $"{data.Digests}"),
                ]),
            ],
            [
                Press.Plain("Who can see this", new ShowWhoSees()),
                Press.Plain("Profile", new ShowProfile()),
                Press.Plain("Download everything", new DownloadMyData()),
                Press.Danger("Erase everything", new EraseMe()),
                .. enrolments.Any(e => e.Affinities.Count > 0)
                    ? [Press.Plain("Forget by what I am matched", new ForgetMyAffinities())]
                    : Array.Empty<CardAction>(),
            ]
        );

    private static IEnumerable<CardElement> Enrolment(EnrolmentView view) =>
        [Say.Plain($"**{view.Cohort.Name}** ({EnrolmentWords.Of(view.State)})"), new FactSet(AnswerFacts.Of(view))];

    private static IEnumerable<CardElement> List<T>(string name, Counted<T> list, Func<T, CardElement> line) =>
        [.. Section(name, list.Total, list.Newest.Count), .. list.Newest.Select(line)];

    private static IEnumerable<CardElement> Section(string name, int total, int shown)
    {
        yield return Say.Subheading($"{name}: {total}");
        if (shown < total)
        {
            yield return Say.Quiet($"The newest {shown} are shown.");
        }
    }
}
