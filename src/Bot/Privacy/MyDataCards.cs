using MentorBot.Bot.Agreements;
using MentorBot.Bot.Bookings;
using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Circles;
using MentorBot.Bot.Closings;
using MentorBot.Bot.Enrolment;
using MentorBot.Bot.Exchange;
using MentorBot.Bot.Goals;
using MentorBot.Bot.Requests;
using MentorBot.Bot.Sessions;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Privacy;

/// <summary>
/// Shows what is stored about the reader: a section for each kind, folded away. Long lists are shortened, with a note that says so.
/// </summary>
internal static class MyDataCards
{
    private const int FewShown = 2;
    private const int MostEnrolments = 3;
    private const int MostOfThese = 2;

    public static Card Stored(MyData data, IReadOnlyList<EnrolmentView> enrolments, WorkingTime reader) =>
        new(
            MyDataText.Title,
            [
                Say.Subheading(MyDataText.You),
                new FactSet(ProfileFacts.Of(data.Profile, reader)),
                .. Section(
                    MyDataText.SignUps,
                    (enrolments.Count, Math.Min(enrolments.Count, MostEnrolments)),
                    [.. enrolments.Take(MostEnrolments).SelectMany(Enrolment)]
                ),
                .. List(MyDataText.Mentorships, data.Mentorships, m => RecordWords.Of(m, reader)),
                .. List(MyDataText.CheckIns, data.CheckIns, c => RecordWords.Of(c, reader)),
                .. List(MyDataText.Feedback, data.Feedback, f => RecordWords.Of(f, reader)),
                .. List(AgreementText.MyExpectations, data.Expectations, e => AgreementWords.Record(e, reader)),
                .. List(AgreementText.MyAgreements, data.Agreements, a => AgreementWords.Record(a, reader)),
                .. List(LinkText.Goals, data.Goals, g => GoalWords.Record(g, reader)),
                .. List(LinkText.Sessions, data.Sessions, s => SessionWords.Record(s, reader)),
                .. List(ExchangeText.Mine, data.Contributions, c => ExchangeWords.Record(c, reader)),
                .. List(ClosingText.RecordTitle, Few(data.LookBacks), l => ClosingWords.Record(l, reader)),
                .. Attendances(data.Attendances, reader),
                .. List(MyDataText.Suggestions, data.Suggestions, s => RecordWords.Of(s, reader)),
                .. List(RequestText.MyOffer, data.Offers, RequestWords.Record),
                .. List(RequestText.MineAll, Few(data.Requests), r => RequestWords.Record(r, reader)),
                .. List(BookingText.MyRecords, Few(data.Bookings), b => BookingWords.Record(b, reader)),
                .. Layout.Fold(
                    nameof(MyDataText.Besides),
                    MyDataText.Besides,
                    [
                        new FactSet([
                            Say.Fact(MyDataText.Messages, MyDataText.MessagesWhat(data.Notices)),
                            Say.Fact(MyDataText.Acts, MyDataText.ActsWhat(data.AuditEntries)),
                            Say.Fact(MyDataText.Digests, SafeText.Of($"{data.Digests}")),
                        ]),
                    ]
                ),
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

    /// <summary>Somebody has one at the end of each mentorship, and the card has little room.</summary>
    private static Counted<T> Few<T>(Counted<T> all) => all with { Newest = [.. all.Newest.Take(FewShown)] };

    private static IEnumerable<CardElement> Enrolment(EnrolmentView view) =>
        [
            Say.Plain(MyDataText.Enrolment(view.Cohort.Name, EnrolmentWords.Of(view.State))),
            new FactSet(AnswerFacts.Of(view)),
        ];

    private static IReadOnlyList<CardElement> List<T>(SafeText name, Counted<T> list, Func<T, CardElement> line) =>
        Section(name, (list.Total, list.Newest.Count), [.. list.Newest.Select(line)]);

    /// <summary>Folded, because nobody reads all of it; what there is none of is left out.</summary>
    private static IReadOnlyList<CardElement> Section(
        SafeText name,
        (int Total, int Shown) count,
        IReadOnlyList<CardElement> lines
    ) =>
        count.Total == 0
            ? []
            : Layout.Fold(
                name.Plain,
                MyDataText.Section(name, count.Total),
                count.Shown < count.Total ? [Say.Quiet(MyDataText.Newest(count.Shown)), .. lines] : lines
            );

    /// <summary>On one line, because the card is large; nothing for somebody who is in no circle.</summary>
    private static IReadOnlyList<CardElement> Attendances(Counted<MyAttendance> list, WorkingTime reader) =>
        list.Total == 0
            ? []
            : Section(
                CircleTalkText.Mine,
                (list.Total, list.Newest.Count),
                [AttendanceCards.Record(list.Newest, reader)]
            );
}
