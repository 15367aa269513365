global using Bungkesmas.Domain.Kernel;
global using Bungkesmas.Specs.Telling;
global using Shouldly;
global using Xunit;
global using static Bungkesmas.Specs.Telling.Words;
