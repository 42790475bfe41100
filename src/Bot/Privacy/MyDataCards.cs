using MentorBot.Bot.Agreements;
using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Circles;
using MentorBot.Bot.Enrolment;
using MentorBot.Bot.Exchange;
using MentorBot.Bot.Goals;
using MentorBot.Bot.Sessions;
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
            MyDataText.Title,
            [
                Say.Subheading(MyDataText.You),
                new FactSet(ProfileFacts.Of(data.Profile, reader)),
                .. Section(MyDataText.SignUps, enrolments.Count, Math.Min(enrolments.Count, MostEnrolments)),
                .. enrolments.Take(MostEnrolments).SelectMany(Enrolment),
                .. List(MyDataText.Mentorships, data.Mentorships, m => RecordWords.Of(m, reader)),
                .. List(MyDataText.CheckIns, data.CheckIns, c => RecordWords.Of(c, reader)),
                .. List(MyDataText.Feedback, data.Feedback, f => RecordWords.Of(f, reader)),
                .. List(AgreementText.MyExpectations, data.Expectations, e => AgreementWords.Record(e, reader)),
                .. List(AgreementText.MyAgreements, data.Agreements, a => AgreementWords.Record(a, reader)),
                .. List(LinkText.Goals, data.Goals, g => GoalWords.Record(g, reader)),
                .. List(LinkText.Sessions, data.Sessions, s => SessionWords.Record(s, reader)),
                .. List(ExchangeText.Mine, data.Contributions, c => ExchangeWords.Record(c, reader)),
                .. Attendances(data.Attendances, reader),
                .. List(MyDataText.Suggestions, data.Suggestions, s => RecordWords.Of(s, reader)),
                Say.Subheading(MyDataText.Besides),
                new FactSet([
                    Say.Fact(MyDataText.Messages, MyDataText.MessagesWhat(data.Notices)),
                    Say.Fact(MyDataText.Acts, MyDataText.ActsWhat(data.AuditEntries)),
                    Say.Fact(MyDataText.Digests, SafeText.Of($"{data.Digests}")),
                ]),
            ],
            [
                Press.Plain(MyDataText.Download, new DownloadMyData()),
                Press.Plain(MyDataText.WhoSees, new ShowWhoSees()),
                Press.More(Press.Plain(MyDataText.Profile, new ShowProfile())),
                .. enrolments.Any(e => e.Affinities.Count > 0)
                    ? [Press.More(Press.Plain(MyDataText.ForgetGroups, new ForgetMyAffinities()))]
                    : Array.Empty<CardAction>(),
                Press.More(Press.Plain(PrivacyText.EraseAll, new EraseMe())),
            ]
        );

    private static IEnumerable<CardElement> Enrolment(EnrolmentView view) =>
        [
            Say.Plain(MyDataText.Enrolment(view.Cohort.Name, EnrolmentWords.Of(view.State))),
            new FactSet(AnswerFacts.Of(view)),
        ];

    private static IEnumerable<CardElement> List<T>(SafeText name, Counted<T> list, Func<T, CardElement> line) =>
        [.. Section(name, list.Total, list.Newest.Count), .. list.Newest.Select(line)];

    /// <summary>On one line, because the card is large; nothing for somebody who is in no circle.</summary>
    private static IEnumerable<CardElement> Attendances(Counted<MyAttendance> list, WorkingTime reader) =>
        list.Total == 0
            ? []
            :
            [
                .. Section(CircleTalkText.Mine, list.Total, list.Newest.Count),
                AttendanceCards.Record(list.Newest, reader),
            ];

    private static IEnumerable<CardElement> Section(SafeText name, int total, int shown)
    {
        yield return Say.Subheading(MyDataText.Section(name, total));
        if (shown < total)
        {
            yield return Say.Quiet(MyDataText.Newest(shown));
        }
    }
}
