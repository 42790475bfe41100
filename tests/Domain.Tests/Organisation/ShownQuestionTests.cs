using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Organisation;

/// <summary>The question that typed words answer is the one on the card shown last.</summary>
public sealed class ShownQuestionTests : DatabaseTest
{
    private readonly Person ada = A.Person("Ada Lovelace");
    private readonly AskedQuestion first = new(QuestionKind.CheckIn, Ids.NewGuid(A.Now));
    private readonly AskedQuestion second = new(QuestionKind.CheckIn, Ids.NewGuid(A.Now));
    private readonly AskedQuestion signUp = new(QuestionKind.Enrolment, Ids.NewGuid(A.Now));

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await GivenAsync(ada);
    }

    [Fact]
    public async Task The_card_shown_last_counts()
    {
        await ShowAsync(first, Now);
        await ShowAsync(second, Now.AddSeconds(1));

        Assert.Equal(second, await OpenAsync());
    }

    [Fact]
    public async Task A_card_that_asks_nothing_leaves_the_question_open()
    {
        await ShowAsync(first, Now);
        await ShowAsync(null, Now.AddMinutes(1));

        Assert.Equal(first, await OpenAsync());
    }

    /// <summary>A "yes" long after another card has come must not end a mentorship.</summary>
    [Theory]
    [InlineData(QuestionKind.Leave)]
    [InlineData(QuestionKind.DeclineProposal)]
    [InlineData(QuestionKind.Erasure)]
    public async Task A_question_that_would_end_something_is_answered_at_once_or_not_at_all(QuestionKind kind)
    {
        await ShowAsync(new AskedQuestion(kind, ada.Id.Value), Now);
        await ShowAsync(null, Now.AddMinutes(1));

        Assert.Null(await OpenAsync());
    }

    /// <summary>Under "Stop all messages?" a "yes" must not mean that one has met.</summary>
    [Fact]
    public async Task A_card_that_wants_a_decision_of_its_own_closes_the_question_before_it()
    {
        await ShowAsync(first, Now);
        await ShowAsync(null, Now.AddMinutes(1), decides: true);

        Assert.Null(await OpenAsync());
    }

    [Fact]
    public async Task A_sign_up_that_was_interrupted_is_not_lost()
    {
        await ShowAsync(signUp, Now);
        await ShowAsync(first, Now.AddMinutes(10));
        await ShowAsync(second, Now.AddMinutes(20));
        Assert.Equal(signUp.SubjectId, (await RowAsync())?.SignUpId);

        await InStoreAsync(async store =>
        {
            await store.CloseQuestionAsync(ada.Id, second.SubjectId, default);
            return await store.SaveChangesAsync();
        });

        Assert.Equal(signUp, await OpenAsync());
    }

    [Fact]
    public async Task A_sign_up_left_more_than_an_hour_ago_counts_as_abandoned()
    {
        await ShowAsync(signUp, Now);
        await ShowAsync(first, Now.AddMinutes(61));

        Assert.Null((await RowAsync())?.SignUpId);
    }

    [Fact]
    public async Task The_question_before_a_suggestion_waits_behind_it_and_is_open_again_when_the_suggestion_is_over()
    {
        await ShowAsync(signUp, Now);
        await ShowAsync(first, Now.AddMinutes(1));
        await ShowAsync(Suggestion(), Now.AddMinutes(2));
        await ShowAsync(Suggestion(), Now.AddMinutes(3));
        Assert.Equal(first.SubjectId, (await RowAsync())?.BehindSubjectId);
        Assert.Equal(signUp.SubjectId, (await RowAsync())?.SignUpId);

        await ShowAsync(null, Now.AddMinutes(4));

        Assert.Equal(first, await OpenAsync());
        Assert.Null((await RowAsync())?.BehindKind);
    }

    [Theory]
    [InlineData(QuestionKind.Leave)]
    [InlineData(QuestionKind.Erasure)]
    public async Task A_question_that_would_end_something_does_not_wait_behind_a_suggestion(QuestionKind kind)
    {
        await ShowAsync(new AskedQuestion(kind, ada.Id.Value), Now);
        await ShowAsync(Suggestion(), Now.AddMinutes(1));
        Assert.Null((await RowAsync())?.BehindKind);

        await ShowAsync(second, Now.AddMinutes(2));
        Assert.Equal(second, await OpenAsync());
    }

    [Fact]
    public async Task Somebody_who_is_gone_by_then_is_left_out() =>
        await InStoreAsync(async store =>
        {
            var gone = Ids.New<PersonId>(Now);
            await new RecordShownQuestion(store).RunAsync(gone, first, null, decides: false, Now, default);
            Assert.Empty(await store.OpenQuestions.ToListAsync());
            return true;
        });

    private Task<bool> ShowAsync(AskedQuestion? shown, DateTimeOffset now, bool decides = false) =>
        InStoreAsync(async store =>
        {
            var open = await store.OpenQuestions.AsNoTracking().SingleOrDefaultAsync();
            var before = open is null ? null : new AskedQuestion(open.Kind, open.SubjectId);
            await new RecordShownQuestion(store).RunAsync(ada.Id, shown, before, decides, now, default);
            return true;
        });

    private static AskedQuestion Suggestion() => new(QuestionKind.SuggestedCommand, Ids.NewGuid(A.Now));

    private async Task<AskedQuestion?> OpenAsync() =>
        await RowAsync() is { } open ? new AskedQuestion(open.Kind, open.SubjectId) : null;

    private Task<OpenQuestion?> RowAsync() =>
        InStoreAsync(store => store.OpenQuestions.AsNoTracking().SingleOrDefaultAsync());
}
