using Bungkesmas.Projections.Kernel;
using Microsoft.Extensions.Time.Testing;

namespace Bungkesmas.Specs.Kernel;

/// <summary>The views give way to those who write, and no longer than they wait.</summary>
public sealed class CourtesySpecs
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(10);

    private readonly FakeTimeProvider _clock = new();
    private readonly Courtesy _courtesy;

    public CourtesySpecs() => _courtesy = new(_clock);

    [Fact(DisplayName = "While few writers wait, the views do not rest")]
    public void Few()
    {
        _courtesy.Waiting(15);
        _courtesy.RestAsync(TestContext.Current.CancellationToken).IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact(DisplayName = "A rest ends once those who waited are through")]
    public async Task Through()
    {
        _courtesy.Waiting(40);
        var rest = _courtesy.RestAsync(TestContext.Current.CancellationToken);
        rest.IsCompleted.ShouldBeFalse();
        _courtesy.Waiting(0);
        _clock.Advance(Moment);
        await rest.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Theory(DisplayName = "However many go on waiting, a rest is as long as what went before it, and half a second at most")]
    [InlineData(70, 70)]
    [InlineData(9_000, 500)]
    public async Task Bounded(int worked, int rests)
    {
        await _courtesy.RestAsync(TestContext.Current.CancellationToken);
        _clock.Advance(TimeSpan.FromMilliseconds(worked));
        _courtesy.Waiting(40);
        var began = _clock.GetUtcNow();
        var rest = _courtesy.RestAsync(TestContext.Current.CancellationToken);
        while (!rest.IsCompleted)
        {
            _clock.Advance(Moment);
            await Task.WhenAny(rest, Task.Delay(Moment, TestContext.Current.CancellationToken));
        }
        (_clock.GetUtcNow() - began).TotalMilliseconds.ShouldBeInRange(rests, rests + 2 * Moment.TotalMilliseconds);
    }

    [Theory(DisplayName = "Where many wait for a good part of the time, a rest is three times as long, however few wait for a moment; waves that are through at once are no rush")]
    [InlineData(2, 180)]
    [InlineData(10, 0)]
    public async Task Rush(int each, int rests)
    {
        var moment = 0;
        void Pass()
        {
            _courtesy.Waiting(moment++ % each == 1 ? 20 : 2);
            _clock.Advance(Moment);
        }

        async Task<double> RestAsync()
        {
            var began = _clock.GetUtcNow();
            for (var rest = _courtesy.RestAsync(TestContext.Current.CancellationToken); !rest.IsCompleted; await Task.WhenAny(rest, Task.Delay(Moment, TestContext.Current.CancellationToken))) Pass();
            return (_clock.GetUtcNow() - began).TotalMilliseconds;
        }

        for (var i = 0; i < 200; i++) Pass();
        await RestAsync();
        for (var i = 0; i < 6; i++) Pass();
        (await RestAsync()).ShouldBeInRange(rests, rests + 2 * Moment.TotalMilliseconds);
    }
}
